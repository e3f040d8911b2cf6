#include "body.h"

#include <bit>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "assess/incident_names.h"
#include "document/reader.h"
#include "law/rules.h"

namespace noticeclock::bench {
namespace {

void stop_on_errors(const Diagnostics& diagnostics) {
    if (diagnostics.has_errors()) throw std::runtime_error(render(diagnostics));
}

std::string read_example() {
    std::ifstream file{NOTICECLOCK_ROOT "/examples/ransomware.yaml"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

Incident read(const Document& document) {
    Diagnostics diagnostics;
    auto incident = read_incident(document, incident_names(law()), diagnostics);
    stop_on_errors(diagnostics);
    return std::move(*incident);
}

/// One settled value out of those a slot may still have.
Value settled(FactType type, const Value& value) {
    switch (type) {
        case FactType::choice:
            return {value.a & -value.a, 0};
        case FactType::set:
            return {value.b, value.b};
        case FactType::event:
            return value.b == 2 ? Value::not_happened() : value;
        default:
            return {value.a, value.a};
    }
}

Incident settle_all(Incident incident) {
    const Vocabulary& vocabulary = law().vocabulary;
    for (std::size_t i = 0; i < incident.values.size(); ++i) {
        const FactType type = vocabulary.info(static_cast<Slot>(i)).type;
        incident.values[i] = settled(type, incident.values[i]);
    }
    for (auto& [place, people] : incident.affected) people = settled(FactType::count, people);
    incident.elsewhere = settled(FactType::count, incident.elsewhere);
    incident.total = settled(FactType::count, incident.total);
    (void)incident.places["organization.places"];
    return incident;
}

}  // namespace

const Rulebook& law() {
    static const Rulebook loaded = [] {
        Diagnostics diagnostics;
        auto rulebook = load_rules(embedded_rules(), nullptr, diagnostics);
        stop_on_errors(diagnostics);
        return rulebook;
    }();
    return loaded;
}

std::shared_ptr<const Document> document(std::string_view text) {
    Diagnostics diagnostics;
    auto source = std::make_shared<Source>(Source{"ransomware.yaml", std::string(text)});
    auto read = read_document(std::move(source), diagnostics);
    stop_on_errors(diagnostics);
    return read;
}

std::string_view ransomware() {
    static const std::string text = read_example();
    return text;
}

const Incident& open_incident() {
    static const Incident incident = read(*document(ransomware()));
    return incident;
}

const Incident& settled_incident() {
    static const Incident incident = settle_all(open_incident());
    return incident;
}

Instant now() {
    return parse_time("2026-11-19T22:00+09:00", {}).moment.at;
}

}  // namespace noticeclock::bench
