#include "veris/translation.h"

#include <algorithm>
#include <array>

#include "document/builder.h"
#include "veris/ballot.h"
#include "veris/cause.h"
#include "veris/figures.h"
#include "veris/leaf.h"
#include "veris/occurrence.h"
#include "veris/whereabouts.h"

namespace noticeclock::veris {
namespace {

constexpr std::array<std::string_view, 9> own_keys{
    "incident_id",    "action",           "actor", "asset", "attribute", "timeline", "victim",
    "schema_version", "security_incident"};

bool is_veris(const Node& node) {
    return node.is_mapping() && std::any_of(own_keys.begin(), own_keys.end(),
                                            [&](auto key) { return node.find(key).has_value(); });
}

std::vector<std::string> open_targets(const Claims& claims) {
    std::vector<std::string> open;
    for (const auto& claim : claims) {
        if (claim.says == "unknown") open.push_back(claim.target);
    }
    return open;
}

/// Translates one incident: hears what every value says, then writes the incident file.
class Translator {
  public:
    Translator(const Node& veris, const Mapping& mapping, const Vocabulary& vocabulary,
               const Places& places, const Assumptions& assumptions)
        : veris_(veris),
          mapping_(mapping),
          vocabulary_(vocabulary),
          places_(places),
          assumptions_(assumptions),
          ballot_(mapping) {}

    Translation translate() {
        for (const auto& [path, field] : mapping_.fields) {
            if (!nodes_at(veris_, path).empty()) ballot_.add(field.present);
        }
        for (const auto& leaf : leaves_of(veris_)) hear(leaf);
        figures_ = read_figures(veris_, mapping_, made_.remarks);
        occurred_ = read_occurrence(veris_, made_.remarks);
        drop_what_was_settled();
        made_.incident = write();
        return std::move(made_);
    }

  private:
    void remark(Remark::Kind kind, const Leaf& leaf, std::vector<std::string> subjects = {}) {
        made_.remarks.push_back(
            {kind, leaf.path, std::string(leaf.value.text()), std::move(subjects), {}});
    }

    void hear(const Leaf& leaf) {
        const auto* field = mapping_.find(leaf.path);
        if (field == nullptr) return leave_out(leaf);
        if (field->special == Special::id) made_.id = leaf.value.text();
        if (field->special == Special::version) hear_version(leaf);
        if (field->special != Special::none) return;
        if (!field->text.empty() && !mapping_.is_open(leaf.value.text())) add_text(*field, leaf);
        hear_word(*field, leaf);
    }

    void leave_out(const Leaf& leaf) {
        const auto* left_out = mapping_.find_left_out(leaf.path);
        if (left_out == nullptr) {
            made_.remarks.push_back({Remark::Kind::new_field, leaf.path, {}, {}, {}});
            return;
        }
        const auto value = left_out->show ? std::string(leaf.value.text()) : std::string();
        made_.remarks.push_back({Remark::Kind::no_fact, leaf.path, value, {}, left_out->why});
    }

    /// What one value leaves open, another may have settled.
    void drop_what_was_settled() {
        Remarks kept;
        for (auto& remark : made_.remarks) {
            if (remark.subjects.empty()) {
                kept.push_back(std::move(remark));
                continue;
            }
            std::erase_if(remark.subjects, [&](const auto& target) { return is_known(target); });
            const bool says_more = remark.kind != Remark::Kind::left_open;
            if (says_more || !remark.subjects.empty()) kept.push_back(std::move(remark));
        }
        made_.remarks = std::move(kept);
    }

    void hear_version(const Leaf& leaf) {
        made_.version = leaf.value.text();
        const bool known =
            std::any_of(mapping_.versions.begin(), mapping_.versions.end(),
                        [&](const auto& version) { return made_.version.starts_with(version); });
        if (!known) remark(Remark::Kind::new_value, leaf);
    }

    void add_text(const Field& field, const Leaf& leaf) {
        auto& text = texts_[field.text];
        text += (text.empty() ? "" : ", ") + std::string(leaf.value.text());
    }

    void hear_word(const Field& field, const Leaf& leaf) {
        const auto word = lower(leaf.value.text());
        if (is_parent(field, word, leaf.path)) return;
        consider(field, leaf);
        if (const auto* claims = claims_of(field, word)) {
            ballot_.add(*claims);
            const auto open = open_targets(*claims);
            if (!open.empty() || mapping_.is_open(word))
                remark(Remark::Kind::left_open, leaf, open);
            return;
        }
        if (field.free) return;
        ballot_.leave_open(field.targets);
        remark(mapping_.is_open(word) ? Remark::Kind::left_open : Remark::Kind::new_value, leaf,
               field.targets);
    }

    static const Claims* claims_of(const Field& field, const std::string& word) {
        const auto found = field.values.find(word);
        if (found != field.values.end()) return &found->second;
        for (const auto& [beginning, claims] : field.starting) {
            if (word.starts_with(beginning)) return &claims;
        }
        return nullptr;
    }

    /// Whether a word says nothing here because one of its children stands beside it.
    [[nodiscard]] bool is_parent(const Field& field, const std::string& word,
                                 const std::string& path) const {
        const auto children = field.parents.find(word);
        if (children == field.parents.end() || !is_since(field.parents_since)) return false;
        const auto beside = nodes_at(veris_, path);
        return std::any_of(beside.begin(), beside.end(), [&](const Node& other) {
            const auto& list = children->second;
            return std::find(list.begin(), list.end(), lower(other.text())) != list.end();
        });
    }

    /// Versions are few and of one digit each, so that they compare as texts.
    [[nodiscard]] bool is_since(const std::string& version) const {
        const auto written = nodes_at(veris_, "schema_version");
        return version.empty() || (!written.empty() && written.front().text() >= version);
    }

    void consider(const Field& field, const Leaf& leaf) {
        for (const auto& [beginning, kinds] : field.consider) {
            if (!leaf.value.text().starts_with(beginning)) continue;
            return remark(Remark::Kind::consider, leaf, kinds);
        }
    }

    // The incident file

    std::shared_ptr<const Document> write() {
        builder_.add_source(std::make_shared<const Source>(Source{"veris", {}}));
        builder_.open(NodeKind::mapping, {});
        const auto cause = cause_of(veris_, mapping_);
        write_text("incident", made_.id);
        write_text("title", title(cause));
        if (!cause.empty()) texts_["breach.cause"] = cause;
        write_organization();
        write_timeline();
        write_groups();
        write_people();
        builder_.close();
        return builder_.finish("veris");
    }

    void write_word(std::string_view key, std::string_view word) {
        builder_.add_scalar(key, false, {});
        builder_.add_scalar(word, false, {});
    }

    void write_text(std::string_view key, std::string_view text) {
        if (text.empty()) return;
        builder_.add_scalar(key, false, {});
        builder_.add_scalar(text, true, {});
    }

    void open(std::string_view key) {
        builder_.add_scalar(key, false, {});
        builder_.open(NodeKind::mapping, {});
    }

    [[nodiscard]] std::string title(const std::string& cause) const {
        const auto found = texts_.find("organization.name");
        if (found == texts_.end()) return cause;
        return cause.empty() ? found->second : found->second + ": " + cause;
    }

    void write_organization() {
        const auto places = read_places_of_victim(veris_, mapping_, places_, made_.remarks);
        const bool facts = has_facts("organization");
        if (places.empty() && !facts) return;
        open("organization");
        if (!places.empty()) {
            builder_.add_scalar("places", false, {});
            builder_.open(NodeKind::sequence, {});
            for (const auto& place : places) builder_.add_scalar(place, false, {});
            builder_.close();
        }
        write_facts("organization");
        builder_.close();
    }

    void write_timeline() {
        open("timeline");
        for (const auto event : vocabulary_.event_ids()) {
            const bool known = event == "occurred" && !occurred_.empty();
            write_word(event, known ? std::string_view(occurred_) : "unknown");
        }
        builder_.close();
    }

    void write_groups() {
        std::vector<std::string> groups;
        for (const auto& fact : vocabulary_.facts()) {
            auto group = fact.id.substr(0, fact.id.find('.'));
            const bool done = std::find(groups.begin(), groups.end(), group) != groups.end();
            if (!done) groups.push_back(std::move(group));
        }
        for (const auto& group : groups) {
            if (group == "organization" || !has_facts(group)) continue;
            open(group);
            write_facts(group);
            builder_.close();
        }
    }

    [[nodiscard]] bool has_facts(const std::string& group) const {
        const auto& facts = vocabulary_.facts();
        return std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
            return fact.id.starts_with(group + ".") && is_settled(fact);
        });
    }

    [[nodiscard]] bool is_settled(const Fact& fact) const {
        if (fact.id == "data.records") return !figures_.records.empty();
        if (fact.type == FactType::text) return texts_.contains(fact.id);
        if (fact.type == FactType::set) {
            return std::any_of(fact.words.begin(), fact.words.end(),
                               [&](const Word& word) { return is_known(word_key(fact, word)); });
        }
        return is_known(fact.id);
    }

    static std::string word_key(const Fact& fact, const Word& word) {
        return fact.id + "." + word.id;
    }

    [[nodiscard]] bool is_known(const std::string& target) const {
        const auto settled = ballot_.settled(target);
        return !settled.empty() && settled != "unknown";
    }

    void write_facts(const std::string& group) {
        for (const auto& fact : vocabulary_.facts()) {
            if (!fact.id.starts_with(group + ".") || !is_settled(fact)) continue;
            const auto key = std::string_view(fact.id).substr(group.size() + 1);
            if (fact.id == "data.records") {
                write_word(key, figures_.records);
            } else if (fact.type == FactType::text) {
                write_text(key, texts_.at(fact.id));
            } else if (fact.type == FactType::set) {
                write_set(key, fact);
            } else {
                write_word(key, ballot_.settled(fact.id));
            }
        }
    }

    /// Every word, because one that is not listed would count as no.
    void write_set(std::string_view key, const Fact& fact) {
        open(key);
        for (const auto& word : fact.words) {
            const auto settled = ballot_.settled(word_key(fact, word));
            write_word(word.id, settled.empty() ? "unknown" : settled);
        }
        builder_.close();
    }

    void write_people() {
        const bool personal = ballot_.settled("data.personal") == "yes";
        const auto& number = figures_.about_people;
        if (number.empty() || !personal) return;
        const Remark::Kind kind =
            assumptions_.records_are_people ? Remark::Kind::assumed : Remark::Kind::left_open;
        const auto* path = nodes_at(veris_, "attribute.confidentiality.data_total").empty()
                               ? "attribute.confidentiality.data.amount"
                               : "attribute.confidentiality.data_total";
        made_.remarks.push_back({kind, path, number, {"affected.total"}, {}});
        if (!assumptions_.records_are_people) return;
        open("affected");
        write_word("total", number);
        builder_.close();
    }

    const Node& veris_;
    const Mapping& mapping_;
    const Vocabulary& vocabulary_;
    const Places& places_;
    const Assumptions& assumptions_;
    Ballot ballot_;
    std::map<std::string, std::string> texts_;
    Figures figures_;
    std::string occurred_;
    Builder builder_;
    Translation made_;
};

}  // namespace

std::optional<Translation> translate(const Node& veris, const Mapping& mapping,
                                     const Vocabulary& vocabulary, const Places& places,
                                     const Assumptions& assumptions, Diagnostics& diagnostics) {
    if (!is_veris(veris)) {
        diagnostics.add(
            fault(veris, "this is not a VERIS incident",
                  "one has keys such as incident_id, action, actor, attribute, victim"));
        return std::nullopt;
    }
    return Translator(veris, mapping, vocabulary, places, assumptions).translate();
}

}  // namespace noticeclock::veris
