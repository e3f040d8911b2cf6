// A program that embeds noticeclock: what is owed in each of some incidents, the most urgent first.
//
//     embedding 2026-11-20T09:00+09:00 incident.yaml other-incident.json ...

#include <noticeclock/noticeclock.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace api = noticeclock::api;

namespace {

std::string text_of_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void print(const api::Duty& duty) {
    std::cout << "  " << (duty.deadline ? api::text_of(duty.deadline->act_by) : "no date") << "  "
              << duty.key << ": " << api::code_of(duty.outcome) << ", "
              << api::code_of(duty.standing) << "\n      " << duty.title.en << " (" << duty.cite
              << "), to " << duty.recipient.name.en << "\n";
}

void print(const api::Answer& answer) {
    std::cout << answer.incident << "\n";
    for (const auto& duty : answer.duties) {
        if (duty.standing != api::Standing::idle) print(duty);
    }
    if (!answer.questions.empty())
        std::cout << "  ask first: " << answer.questions.front().text.en << "\n";
    std::cout << "  taken for granted: " << answer.assumptions.size() << "\n";
}

void print(const std::vector<api::Diagnostic>& diagnostics) {
    for (const auto& diagnostic : diagnostics) std::cerr << diagnostic.shown;
}

}  // namespace

int main(int argc, char** argv) {
    const auto now = argc > 1 ? api::time_of(argv[1]) : std::nullopt;
    if (!now) {
        std::cerr << "usage: embedding TIME FILE...\n";
        return 2;
    }
    const auto loaded = api::load_rules();  // once
    print(loaded.diagnostics);
    if (!loaded.rules) return 4;
    int exit_code = 0;
    for (int i = 2; i < argc; ++i) {
        const auto assessed = loaded.rules->assess({text_of_file(argv[i]), argv[i]}, *now);
        print(assessed.diagnostics);
        if (assessed.answer) print(*assessed.answer);
        if (!assessed.answer) exit_code = 3;
    }
    return exit_code;
}
