#include "report/batch.h"

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <optional>
#include <utility>

#include "batch/pipeline.h"
#include "batch/worker.h"
#include "cli/batch_input.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/progress.h"
#include "cli/session.h"
#include "evidence/interruption.h"

namespace noticeclock::cli {
namespace {

std::vector<std::string> read_outcomes(const std::vector<std::string>& given) {
    const auto& known = batch_outcomes();
    for (const auto& name : given) {
        if (std::find(known.begin(), known.end(), name) == known.end())
            stop_at_name("--select: unknown outcome", name, known);
    }
    return given.empty() ? std::vector<std::string>{"required", "undetermined"} : given;
}

std::vector<const BatchField*> read_fields(std::vector<std::string> given) {
    if (given.empty()) given = {"duty", "outcome", "act_by", "due", "standing"};
    std::vector<const BatchField*> fields;
    for (const auto& name : given) {
        fields.push_back(batch_field(name));
        if (fields.back() == nullptr)
            stop_at_name("--fields: unknown field", name, batch_field_names());
    }
    return fields;
}

/// Leaves room for the lines that follow within the numbers that a fault can name.
constexpr std::uint32_t last_first_line = 4'000'000'000;

std::optional<std::uint32_t> read_first_line(const std::optional<std::string>& given) {
    if (!given) return std::nullopt;
    std::uint32_t line = 0;
    const auto* end = given->data() + given->size();
    const auto read = std::from_chars(given->data(), end, line);
    if (read.ec != std::errc{} || read.ptr != end || line < 1 || line > last_first_line) {
        stop(usage, "--first-line: '" + *given +
                        "' is no number of a line: a whole number from 1 to " +
                        std::to_string(last_first_line) + "\n");
    }
    return line;
}

BatchForm read_form(const Arguments& arguments) {
    BatchForm form;
    using Kind = BatchForm::Kind;
    form.kind = arguments.format == "csv"       ? Kind::csv
                : arguments.format == "summary" ? Kind::summary
                                                : Kind::ndjson;
    form.full = arguments.full;
    form.select = read_outcomes(arguments.select);
    form.fields = read_fields(arguments.fields);
    return form;
}

/// Bytes of input in a piece. A whole record is ten to forty times as long as the line it is of.
std::size_t piece_size(const BatchForm& form) {
    return (form.full ? 32U : 64U) << 10U;
}

/// Writes all of it to a file descriptor; the error number when that fails.
int write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(file, text.data(), text.size());
        if (written < 0 && errno != EINTR) return errno;
        if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// Takes the products in order: writes them out and keeps count.
class Outlet {
  public:
    Outlet(const BatchInput& input, Progress& progress) : input_(input), progress_(progress) {}

    bool take(const Product& product) {
        progress_.clear();
        (void)write_all(STDERR_FILENO, product.faults);
        error_ = write_all(STDOUT_FILENO, product.out);
        if (error_ != 0) return false;
        incidents_ += product.incidents;
        faulty_ += product.faulty;
        summary_.add(product.summary);
        progress_.show(incidents_, input_.bytes_read(), input_.bytes());
        return Interruption::signal() == 0;
    }

    [[nodiscard]] const BatchSummary& summary() const { return summary_; }

    /// The exit code, after saying what ended the run early.
    [[nodiscard]] int finish() const {
        progress_.clear();
        const auto count = std::to_string(incidents_) + " incidents";
        if (error_ != 0) {
            std::fprintf(stderr, "noticeclock: standard output: %s; %s were done\n",
                         std::strerror(error_), count.c_str());
            return internal;
        }
        if (Interruption::signal() != 0) {
            std::fprintf(stderr, "noticeclock: interrupted; %s were done\n", count.c_str());
            return internal;
        }
        if (!input_.fault().empty()) {
            std::fprintf(stderr, "noticeclock: %s; %s were done\n", input_.fault().c_str(),
                         count.c_str());
            return bad_input;
        }
        if (faulty_ == 0) return input_.folder_faults().empty() ? done : bad_input;
        std::fprintf(stderr, "noticeclock: %s of %s could not be read\n",
                     std::to_string(faulty_).c_str(), count.c_str());
        return bad_input;
    }

  private:
    const BatchInput& input_;
    Progress& progress_;
    BatchSummary summary_;
    std::uint64_t incidents_ = 0;
    std::uint64_t faulty_ = 0;
    int error_ = 0;
};

/// Texts of many kilobytes come and go with each piece: their memory is kept for the next one, not
/// handed back to the system and asked for again.
void keep_memory() {
    constexpr int enough = 16 << 20;
    mallopt(M_MMAP_THRESHOLD, enough);
    mallopt(M_TRIM_THRESHOLD, enough);
}

}  // namespace

int batch(const Arguments& arguments) {
    keep_memory();
    const auto form = read_form(arguments);
    const auto first_line = read_first_line(arguments.first_line);
    const auto& session = open_session(arguments, Texts::all);
    auto view = session.view(nullptr);
    view.compact = true;
    view.colour = false;
    view.zone = arguments.tz.empty() ? Zone() : view.zone;
    const BatchScene scene{session.rulebook(), session.now(), session.knowledge(), form, view,
                           read_with_includes};
    BatchInput input(arguments.paths, first_line, piece_size(form));
    (void)write_all(STDERR_FILENO, render(input.folder_faults()));
    Progress progress;
    Outlet outlet(input, progress);
    int exit_code = done;
    {
        const Interruption interruption;
        std::signal(SIGPIPE, SIG_IGN);  // writing to a closed pipe is an error like any other
        if (form.kind == BatchForm::Kind::csv) print(batch_csv_head(form));
        run_in_order(
            arguments.jobs, [&](Piece& piece) { return input.next(piece); },
            [&]() -> Work {
                return [worker = std::make_shared<Worker>(scene)](const Piece& piece,
                                                                  Product product) {
                    return worker->work(piece, std::move(product));
                };
            },
            [&](const Product& product) { return outlet.take(product); });
        if (form.kind == BatchForm::Kind::summary) print(outlet.summary().text(view));
        exit_code = outlet.finish();
    }
    if (Interruption::signal() != 0) (void)std::raise(Interruption::signal());
    return exit_code;
}

}  // namespace noticeclock::cli
