// Wall time of whole processes: time_processes ROUNDS -- COMMAND... [-- COMMAND...]...
// The commands take turns, so that whatever else the machine does falls on all of them alike.

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Command {
    std::vector<char*> words;          // ends in a null pointer
    std::vector<double> milliseconds;  // one a round
};

std::vector<Command> read_commands(int argc, char** argv) {
    std::vector<Command> commands;
    for (int i = 2; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--") {
            commands.emplace_back();
        } else if (!commands.empty()) {
            commands.back().words.push_back(argv[i]);
        }
    }
    for (auto& command : commands) command.words.push_back(nullptr);
    return commands;
}

/// From before the process is made until it has ended; its output is thrown away.
double run_once(const Command& command) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    char* const no_environment[] = {nullptr};
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    int status = 0;
    const bool ran = posix_spawn(&child, command.words[0], &files, nullptr, command.words.data(),
                                 no_environment) == 0 &&
                     waitpid(child, &status, 0) == child && WIFEXITED(status) &&
                     WEXITSTATUS(status) == 0;
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    posix_spawn_file_actions_destroy(&files);
    if (ran) return taken.count();
    std::fprintf(stderr, "time_processes: '%s' failed\n", command.words[0]);
    std::exit(1);
}

/// The program and its first two arguments, without folders: "noticeclock evaluate
/// ransomware.yaml".
std::string name_of(const Command& command) {
    std::string name;
    for (std::size_t i = 0; i < 3 && command.words[i] != nullptr; ++i) {
        const std::string word = command.words[i];
        name += (i == 0 ? "" : " ") + word.substr(word.rfind('/') + 1);
    }
    return name;
}

double quantile(std::vector<double> sample, double part) {
    std::sort(sample.begin(), sample.end());
    return sample[static_cast<std::size_t>(part * static_cast<double>(sample.size() - 1))];
}

}  // namespace

int main(int argc, char** argv) {
    auto commands = read_commands(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 0;
    if (commands.empty() || rounds < 1) return 2;
    for (int round = 0; round < rounds; ++round) {
        for (auto& command : commands) command.milliseconds.push_back(run_once(command));
    }
    const double base = quantile(commands.front().milliseconds, 0.5);
    for (const auto& command : commands) {
        const double median = quantile(command.milliseconds, 0.5);
        std::printf("%-44s %8.2f %8.2f %10.2f %8.1f\n", name_of(command).c_str(),
                    quantile(command.milliseconds, 0), median, quantile(command.milliseconds, 0.9),
                    median / base);
    }
}
