#pragma once

#include <functional>
#include <memory>
#include <string>

#include "assess/assessment.h"
#include "assess/shortcuts.h"
#include "batch/line_reader.h"
#include "batch/piece.h"
#include "document/node.h"
#include "incident/incident.h"
#include "incident/replay.h"
#include "law/law.h"
#include "report/record_shelf.h"
#include "report/view.h"

namespace noticeclock {

/// Reads a file as a document, with the files that it includes; null with diagnostics.
using ReadFile =
    std::function<std::shared_ptr<const Document>(const std::string& path, Diagnostics&)>;

/// What all incidents of a batch have in common. The rulebook has all texts read; what is referred
/// to must outlive the workers.
struct BatchScene {
    const Rulebook& rulebook;
    Instant now;
    Knowledge knowledge;
    const BatchForm& form;
    const View& view;
    ReadFile read_file;
};

/// Turns pieces of input into pieces of output. One for each thread.
class Worker {
  public:
    explicit Worker(const BatchScene& scene);

    /// The lines for each incident of the piece, in order, in an empty product. An incident that
    /// cannot be read gives a line that says so, and its faults.
    [[nodiscard]] Product work(const Piece& piece, Product product);

  private:
    void work_file(const Piece& piece, Product& product);
    void work_lines(const Piece& piece, Product& product);
    void work_line(const std::string& name, std::uint32_t line, std::string_view text,
                   std::size_t room, Product& product);
    [[nodiscard]] std::optional<Incident> read(const Document& document, Diagnostics& faults) const;
    void report(const Incident& incident, Product& product);
    void report_json(const Assessment& assessment, std::string& out);
    void refuse(const std::string& input, const Diagnostics& faults, Product& product) const;

    const BatchScene& scene_;
    IncidentNames names_;
    LineReader lines_;
    Shortcuts shortcuts_;
    RecordShelf records_;
};

}  // namespace noticeclock
