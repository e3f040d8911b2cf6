#include "batch/worker.h"

#include <utility>

#include "assess/incident_names.h"
#include "document/excerpt.h"
#include "document/reader.h"
#include "report/evaluate.h"

namespace noticeclock {
namespace {

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

Worker::Worker(const BatchScene& scene)
    : scene_(scene),
      names_(incident_names(scene.rulebook)),
      lines_(names_),
      shortcuts_(scene.rulebook) {
    names_.digests = scene.form.full;
}

Product Worker::work(const Piece& piece, Product product) {
    if (piece.lines) {
        work_lines(piece, product);
    } else {
        work_file(piece, product);
    }
    return product;
}

void Worker::work_lines(const Piece& piece, Product& product) {
    const std::string_view text = piece.text;
    auto number = piece.first_line;
    std::size_t begin = 0;
    for (const auto end : piece.line_ends) {
        const auto line = text.substr(begin, end - begin);
        if (!is_blank(line)) work_line(piece.name, number, line, text.size() - end, product);
        ++number;
        begin = end + 1;
    }
}

void Worker::work_file(const Piece& piece, Product& product) {
    Diagnostics faults;
    const auto document = scene_.read_file(piece.name, faults);
    const auto incident = document ? read(*document, faults) : std::nullopt;
    ++product.incidents;
    if (incident) return report(*incident, product);
    refuse(piece.name, faults, product);
}

void Worker::work_line(const std::string& name, std::uint32_t line, std::string_view text,
                       std::size_t room, Product& product) {
    if (!scene_.knowledge.dates) {
        if (const auto* incident = lines_.read(text, room, name)) {
            ++product.incidents;
            return report(*incident, product);
        }
    }
    Diagnostics faults;
    const auto source = std::make_shared<const Source>(Source{name, std::string(text)});
    const auto document = read_json(source, faults);
    const auto incident = document ? read(*document, faults) : std::nullopt;
    ++product.incidents;
    if (incident) return report(*incident, product);
    refuse(name + ":" + std::to_string(line), faults_in_file(faults, name, {line, 1}), product);
}

std::optional<Incident> Worker::read(const Document& document, Diagnostics& faults) const {
    const auto root = document.root();
    const bool as_written = !scene_.knowledge.dates && root.is_mapping() && !root.find("journal");
    if (as_written) return read_incident(document, names_, faults);
    auto known = replay(document, names_, scene_.knowledge, faults);
    return read_replay(std::move(known), names_, scene_.knowledge, faults);
}

void Worker::report(const Incident& incident, Product& product) {
    AssessOptions options;
    options.brief = !scene_.form.shows_not_owed();
    options.shortcuts = &shortcuts_;
    auto assessment = assess(scene_.rulebook, incident, scene_.now, options);
    switch (scene_.form.kind) {
        case BatchForm::Kind::ndjson:
            report_json(assessment, product.out);
            break;
        case BatchForm::Kind::csv:
            append_batch_csv(assessment, scene_.form, product.out);
            break;
        case BatchForm::Kind::summary:
            product.summary.add(assessment);
            break;
    }
    shortcuts_.recycle(std::move(assessment));
}

void Worker::report_json(const Assessment& assessment, std::string& out) {
    if (scene_.form.full) {
        append_evaluate_json(assessment, scene_.view, records_, out);
    } else {
        append_batch_json(assessment, scene_.form, out);
    }
}

void Worker::refuse(const std::string& input, const Diagnostics& faults, Product& product) const {
    ++product.faulty;
    product.faults += render(faults);
    if (scene_.form.kind == BatchForm::Kind::ndjson) product.out += batch_fault_json(input, faults);
}

}  // namespace noticeclock
