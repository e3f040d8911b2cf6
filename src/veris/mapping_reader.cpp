#include <algorithm>
#include <array>

#include "document/fields.h"
#include "document/suggestion.h"
#include "veris/mapping.h"

namespace noticeclock::veris {
namespace {

constexpr std::array specials{
    std::pair<std::string_view, Special>{"id", Special::id},
    std::pair<std::string_view, Special>{"version", Special::version},
    std::pair<std::string_view, Special>{"country", Special::country},
    std::pair<std::string_view, Special>{"state", Special::state},
    std::pair<std::string_view, Special>{"amount", Special::amount},
    std::pair<std::string_view, Special>{"total", Special::total},
    std::pair<std::string_view, Special>{"date", Special::date},
};

class Reader {
  public:
    Reader(const Vocabulary& vocabulary, Diagnostics& diagnostics)
        : vocabulary_(vocabulary), diagnostics_(diagnostics) {}

    Mapping read(const Node& node) {
        Mapping mapping;
        Fields fields(node, diagnostics_);
        static_cast<void>(fields.need_text("import"));
        for (const auto* key : {"title", "checked", "sources"}) static_cast<void>(fields.need(key));
        mapping.versions = words(fields.need("versions"));
        mapping.open = small_words(fields.get("open"));
        mapping.need_all = targets(fields.get("need_all"));
        if (const auto list = fields.need("fields")) read_fields(*list, mapping);
        if (const auto list = fields.get("countries")) read_countries(*list, mapping);
        if (const auto list = fields.get("left_out")) read_left_out(*list, mapping);
        fields.close();
        return mapping;
    }

  private:
    std::vector<std::string> words(const std::optional<Node>& node) {
        std::vector<std::string> list;
        if (!node) return list;
        for (const auto& entry : entries(*node)) {
            if (auto text = read_text(entry, diagnostics_)) list.push_back(std::move(*text));
        }
        return list;
    }

    std::vector<std::string> small_words(const std::optional<Node>& node) {
        auto list = words(node);
        for (auto& word : list) word = lower(word);
        return list;
    }

    std::vector<std::string> targets(const std::optional<Node>& node) {
        std::vector<std::string> list;
        if (!node) return list;
        for (const auto& entry : entries(*node)) {
            if (find_target(entry)) list.emplace_back(entry.text());
        }
        return list;
    }

    std::optional<Target> find_target(const Node& node) {
        auto target = target_of(node.text(), vocabulary_);
        if (!target) {
            diagnostics_.add(
                fault(node, "'" + std::string(node.text()) + "' is no fact that a word can settle",
                      suggestion(node.text(), vocabulary_.fact_ids())));
        }
        return target;
    }

    /// A choice takes its words, everything else yes or no; any may be left open.
    void check_claim(const Node& value, const Target& target) {
        const auto text = value.text();
        if (text == "unknown") return;
        if (target.fact->type != FactType::choice) {
            static_cast<void>(read_yes_no(value, diagnostics_));
            return;
        }
        if (!target.fact->word(text)) report_word(value, *target.fact);
    }

    void report_word(const Node& node, const Fact& fact) {
        std::vector<std::string_view> known;
        for (const auto& word : fact.words) known.emplace_back(word.id);
        const std::string text(node.text());
        diagnostics_.add(fault(node, "unknown word '" + text + "' of '" + fact.id + "'",
                               suggestion(text, known)));
    }

    Claims read_claims(const Node& node) {
        Claims claims;
        for (const auto& [key, value] : pairs(node, diagnostics_)) {
            const auto target = find_target(key);
            if (!target) continue;
            check_claim(value, *target);
            claims.push_back({std::string(key.text()), std::string(value.text())});
        }
        return claims;
    }

    void read_values(const Node& node, Field& field) {
        for (const auto& [key, value] : pairs(node, diagnostics_)) {
            field.values[lower(key.text())] = read_claims(value);
        }
    }

    void read_starting(const Node& node, Field& field) {
        for (const auto& [key, value] : pairs(node, diagnostics_)) {
            field.starting.emplace_back(lower(key.text()), read_claims(value));
        }
        std::stable_sort(
            field.starting.begin(), field.starting.end(),
            [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    }

    void read_consider(const Node& node, Field& field) {
        const auto* kinds = vocabulary_.find("organization.kinds");
        for (const auto& [key, value] : pairs(node, diagnostics_)) {
            for (const auto& word : entries(value)) check_kind(word, kinds);
            field.consider.emplace_back(std::string(key.text()), words(value));
        }
        std::stable_sort(
            field.consider.begin(), field.consider.end(),
            [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    }

    void check_kind(const Node& word, const Fact* kinds) {
        if (kinds != nullptr && !kinds->word(word.text())) report_word(word, *kinds);
    }

    void read_special(const Node& node, Field& field) {
        const auto* const found =
            std::find_if(specials.begin(), specials.end(),
                         [&](const auto& special) { return special.first == node.text(); });
        if (found != specials.end()) {
            field.special = found->second;
            return;
        }
        std::vector<std::string_view> known;
        known.reserve(specials.size());
        for (const auto& special : specials) known.push_back(special.first);
        diagnostics_.add(unknown_name(node, "way of reading", known));
    }

    void read_text_fact(const Node& node, Field& field) {
        const auto* fact = vocabulary_.find(node.text());
        if (fact == nullptr || fact->type != FactType::text) {
            diagnostics_.add(fault(node, "'" + std::string(node.text()) + "' is no text fact"));
            return;
        }
        field.text = fact->id;
    }

    Field read_field(const Node& node) {
        Field field;
        Fields keys(node, diagnostics_);
        if (const auto special = keys.get("read")) read_special(*special, field);
        if (const auto text = keys.get("text")) read_text_fact(*text, field);
        if (const auto claims = keys.get("present")) field.present = read_claims(*claims);
        if (const auto values = keys.get("values")) read_values(*values, field);
        for (auto& word : small_words(keys.get("nothing"))) field.values[word];
        if (const auto starting = keys.get("starting")) read_starting(*starting, field);
        if (const auto parents = keys.get("parents")) read_parents(*parents, field);
        field.parents_since = keys.get_text("parents_since");
        if (const auto consider = keys.get("consider")) read_consider(*consider, field);
        field.free = keys.get_flag("free");
        keys.close();
        collect_targets(field);
        return field;
    }

    void read_parents(const Node& node, Field& field) {
        for (const auto& [key, value] : pairs(node, diagnostics_)) {
            field.parents[lower(key.text())] = small_words(value);
        }
    }

    static void collect_targets(Field& field) {
        const auto collect = [&](const Claims& claims) {
            for (const auto& claim : claims) {
                auto& list = field.targets;
                if (std::find(list.begin(), list.end(), claim.target) == list.end())
                    list.push_back(claim.target);
            }
        };
        for (const auto& [word, claims] : field.values) collect(claims);
        for (const auto& [beginning, claims] : field.starting) collect(claims);
    }

    void read_fields(const Node& node, Mapping& mapping) {
        for (const auto& [key, value] : pairs(node, diagnostics_)) {
            mapping.fields[std::string(key.text())] = read_field(value);
        }
    }

    void read_countries(const Node& node, Mapping& mapping) {
        for (const auto& [key, value] : pairs(node, diagnostics_)) {
            mapping.countries[std::string(key.text())] =
                read_text(value, diagnostics_).value_or("");
        }
    }

    void read_left_out(const Node& node, Mapping& mapping) {
        for (const auto& entry : entries(node)) {
            Fields fields(entry, diagnostics_);
            const auto names = words(fields.need("fields"));
            const auto why = need_wording(fields, "why");
            const bool show = fields.get_flag("show");
            fields.close();
            for (const auto& name : names) mapping.left_out.push_back({name, why, show});
        }
    }

    const Vocabulary& vocabulary_;
    Diagnostics& diagnostics_;
};

}  // namespace

Mapping read_mapping(const Node& node, const Vocabulary& vocabulary, Diagnostics& diagnostics) {
    return Reader(vocabulary, diagnostics).read(node);
}

Mapping find_mapping(const std::vector<std::shared_ptr<const Document>>& files,
                     const Vocabulary& vocabulary, Diagnostics& diagnostics) {
    const auto found = std::find_if(files.rbegin(), files.rend(), [](const auto& file) {
        const auto root = file->root();
        const auto name = root.is_mapping() ? root.find("import") : std::nullopt;
        return name && name->text() == "veris";
    });
    if (found != files.rend()) return read_mapping((*found)->root(), vocabulary, diagnostics);
    diagnostics.add(
        {Severity::error, "import/veris.yaml", {}, 1, "the rules lack this file", {}, {}});
    return {};
}

}  // namespace noticeclock::veris
