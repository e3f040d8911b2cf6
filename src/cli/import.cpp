#include <cstdio>
#include <fstream>
#include <iostream>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/incident_folder.h"
#include "cli/session.h"
#include "document/excerpt.h"
#include "document/file.h"
#include "document/folder.h"
#include "document/reader.h"
#include "law/rules.h"
#include "report/veris.h"
#include "veris/pieces.h"

namespace noticeclock::cli {
namespace {

namespace fs = std::filesystem;

void show(const Diagnostics& diagnostics) {
    const auto text = render(diagnostics);
    std::fwrite(text.data(), 1, text.size(), stderr);
}

bool is_json_name(const fs::path& path) {
    auto ending = veris::lower(path.extension().string());
    return ending == ".json" || ending == ".ndjson" || ending == ".jsonl";
}

/// The files to read: of a folder the JSON files below it, in order of name.
std::vector<std::string> files_of(const std::vector<std::string>& inputs,
                                  Diagnostics& diagnostics) {
    std::vector<std::string> files;
    for (const auto& input : inputs) {
        std::error_code code;
        if (input == "-" || !fs::is_directory(input, code)) {
            files.push_back(input);
            continue;
        }
        for (const auto& inside : files_below(input, is_json_name, diagnostics))
            files.push_back((fs::path(input) / inside).string());
    }
    return files;
}

/// Imports incidents one by one, so that however many there are takes no more room than the
/// largest.
class Importer {
  public:
    Importer(const Arguments& arguments, Session& session)
        : arguments_(arguments), session_(session), view_(session.view(nullptr)) {
        Diagnostics diagnostics;
        auto files = embedded_rules().documents;
        if (!arguments.rules.empty()) {
            const auto added = read_rule_files(arguments.rules, diagnostics).documents;
            files.insert(files.end(), added.begin(), added.end());
        }
        mapping_ = veris::find_mapping(files, session.rulebook().vocabulary, diagnostics);
        if (!arguments.output.empty())
            folder_.emplace(arguments.output, arguments.force, diagnostics);
        stop_on_errors(diagnostics);
    }

    int run() {
        Diagnostics unreadable;
        const auto files = files_of(arguments_.inputs, unreadable);
        tell(unreadable);
        for (const auto& file : files) read(file);
        if (!single_.empty()) print(single_);
        report();
        return faulty_ ? bad_input : done;
    }

  private:
    void read(const std::string& file) {
        if (file == "-") return read(std::cin, file);
        std::ifstream in(file, std::ios::binary);
        if (in.good()) return read(in, file);
        Diagnostics diagnostics;
        diagnostics.add({Severity::error, file, {}, 1, "the file cannot be read", {}, {}});
        tell(diagnostics);
    }

    void read(std::istream& in, const std::string& name) {
        veris::Pieces pieces(in, name);
        const auto before = import_.read;
        bool faulty = false;
        while (true) {
            Diagnostics diagnostics;
            const auto piece = pieces.next(diagnostics);
            faulty = faulty || diagnostics.has_errors();
            tell(diagnostics);
            if (!piece) break;
            take(*piece, name);
        }
        if (import_.read > before || faulty) return;
        Diagnostics diagnostics;
        diagnostics.add({Severity::error, name, {}, 1, "there is no incident in it", {}, {}});
        tell(diagnostics);
    }

    void take(const veris::Piece& piece, const std::string& name) {
        ++import_.read;
        Diagnostics faults;
        const auto source = std::make_shared<const Source>(Source{name, piece.text});
        const auto document = read_json(source, faults);
        std::optional<veris::Translation> made;
        if (document) {
            const auto& rulebook = session_.rulebook();
            made = veris::translate(document->root(), mapping_, rulebook.vocabulary,
                                    rulebook.places, {arguments_.records_as_people}, faults);
        }
        if (made && write(*made, faults)) {
            ++import_.written;
            import_.tally.add(made->remarks);
        }
        tell(faults_in_file(faults, name, piece.at));
    }

    bool write(const veris::Translation& made, Diagnostics& faults) {
        if (folder_) return folder_->write(made.id, veris_yaml(made, view_), faults);
        if (arguments_.format == "ndjson") {
            print(veris_line(made));
            return true;
        }
        if (import_.written > 0) {
            stop(usage,
                 "import: there are several incidents: give --output DIR for one file each, "
                 "or --format ndjson for one line each\n");
        }
        single_ = veris_yaml(made, view_);
        return true;
    }

    void tell(const Diagnostics& diagnostics) {
        faulty_ = faulty_ || diagnostics.has_errors();
        show(diagnostics);
    }

    void report() {
        const auto text = veris_text(import_, view_);
        if (arguments_.report.empty()) {
            std::fwrite(text.data(), 1, text.size(), stderr);
            return;
        }
        const auto first = text.substr(0, text.find('\n') + 1);
        std::fwrite(first.data(), 1, first.size(), stderr);
        if (!write_file(arguments_.report,
                        veris_json(import_, session_.rulebook().digest, view_))) {
            stop(internal, "import: cannot write " + arguments_.report + "\n");
        }
    }

    const Arguments& arguments_;
    Session& session_;
    View view_;
    veris::Mapping mapping_;
    std::optional<IncidentFolder> folder_;
    veris::Import import_;
    std::string single_;  ///< held back until it is known to be the only one
    bool faulty_ = false;
};

}  // namespace

int import_veris(const Arguments& arguments) {
    if (!arguments.output.empty() && arguments.format == "ndjson")
        stop(usage, "import: --output goes with --format yaml\n");
    return Importer(arguments, open_session(arguments, Texts::on_demand)).run();
}

}  // namespace noticeclock::cli
