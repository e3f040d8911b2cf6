#include "evidence/interruption.h"

#include <array>
#include <csignal>

namespace noticeclock {
namespace {

constexpr std::array noted{SIGINT, SIGTERM, SIGHUP};

volatile std::sig_atomic_t came = 0;
std::array<struct sigaction, noted.size()> before{};
struct sigaction before_limit {};

void note(int number) {
    came = number;
}

/// A signal that the caller ignores (nohup) stays ignored.
void install(std::size_t i) {
    struct sigaction action {};
    action.sa_handler = note;
    sigaction(noted.at(i), nullptr, &before.at(i));
    if (before.at(i).sa_handler != SIG_IGN) sigaction(noted.at(i), &action, nullptr);
}

}  // namespace

Interruption::Interruption() {
    came = 0;
    for (std::size_t i = 0; i < noted.size(); ++i) install(i);
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGXFSZ, &ignore, &before_limit);
}

Interruption::~Interruption() {
    for (std::size_t i = 0; i < noted.size(); ++i) sigaction(noted.at(i), &before.at(i), nullptr);
    sigaction(SIGXFSZ, &before_limit, nullptr);
}

int Interruption::signal() {
    return came;
}

}  // namespace noticeclock
