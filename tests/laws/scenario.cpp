#include "scenario.h"

#include <fstream>
#include <sstream>

#include "assess/incident_names.h"
#include "document/fields.h"
#include "document/overlay.h"
#include "document/reader.h"
#include "expectation.h"

namespace noticeclock::scenario {
namespace {

std::shared_ptr<const Source> read_source(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return std::make_shared<const Source>(Source{path, text.str()});
}

Instant now_of(const std::optional<Node>& node, Diagnostics& diagnostics) {
    constexpr auto standard = "2026-11-21T00:00:00Z";
    const auto text = node ? std::string(node->text()) : std::string(standard);
    const auto reading = parse_time(text, std::nullopt);
    if (reading.kind != TimeReading::Kind::ok) diagnostics.add(fault(*node, "not a time"));
    return reading.moment.at;
}

class File {
  public:
    File(const Node& root, const Rulebook& rulebook, Diagnostics& diagnostics)
        : fields_(root, diagnostics), rulebook_(rulebook), diagnostics_(diagnostics) {}

    std::vector<Verdict> run() {
        fields_.get("law");
        fields_.get("left_out");
        base_ = fields_.get("base");
        const auto list = fields_.need("scenarios");
        fields_.close();
        std::vector<Verdict> verdicts;
        if (!list) return verdicts;
        for (const auto& entry : entries(*list)) verdicts.push_back(run_one(entry));
        return verdicts;
    }

  private:
    std::shared_ptr<const Document> incident_document(const std::optional<Node>& own) const {
        if (base_ && own) return overlay(*base_, *own, 64);
        const auto& only = own ? *own : *base_;
        return overlay(only, only, 0);
    }

    Verdict run_one(const Node& node) {
        Verdict verdict;
        Fields fields(node, diagnostics_);
        if (const auto name = fields.need("name")) verdict.name = name->text();
        for (const auto* key : {"reference", "cite", "why"}) fields.get(key);
        const auto own = fields.get("incident");
        const auto now = now_of(fields.get("now"), diagnostics_);
        const auto expect = fields.need("expect");
        fields.close();
        if (!own && !base_) diagnostics_.add(fault(node, "no incident"));
        if (expect && (own || base_)) {
            assess_one(*incident_document(own), now, *expect, verdict);
        }
        return verdict;
    }

    void assess_one(const Document& document, Instant now, const Node& expect, Verdict& verdict) {
        const auto incident = read_incident(document, incident_names(rulebook_), diagnostics_);
        if (!incident) {
            verdict.differences.emplace_back("the incident cannot be read");
            return;
        }
        AssessOptions options;
        for (std::size_t i = 0; i < expect.size(); ++i) {
            options.named.emplace_back(expect.key(i).text());
        }
        const auto assessment = assess(rulebook_, *incident, now, options);
        for (std::size_t i = 0; i < expect.size(); ++i) {
            auto found = compare(expect.key(i), expect.value(i), assessment);
            verdict.differences.insert(verdict.differences.end(), found.begin(), found.end());
            ++verdict.checked;
        }
        if (verdict.checked == 0) verdict.differences.emplace_back("the scenario expects nothing");
    }

    Fields fields_;
    const Rulebook& rulebook_;
    Diagnostics& diagnostics_;
    std::optional<Node> base_;
};

}  // namespace

std::vector<Verdict> run_file(const std::string& path, const Rulebook& rulebook) {
    Diagnostics diagnostics;
    const auto document = read_yaml(read_source(path), diagnostics);
    std::vector<Verdict> verdicts;
    if (document) verdicts = File(document->root(), rulebook, diagnostics).run();
    if (diagnostics.has_errors()) {
        verdicts.push_back({path, {render(diagnostics)}, 0});
    }
    return verdicts;
}

}  // namespace noticeclock::scenario
