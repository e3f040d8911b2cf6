#include "notice/lint.h"

#include <utility>

#include "document/suggestion.h"
#include "notice/cover.h"
#include "notice/tag.h"
#include "notice/variables.h"

namespace noticeclock {
namespace {

/// The checks of one template in one language.
class TextLint {
  public:
    TextLint(const NoticeTemplate& notice, Language language, const Rulebook& rulebook,
             Diagnostics& diagnostics)
        : notice_(notice),
          at_(language == Language::en ? notice.text_en : notice.text_ja),
          text_(language == Language::en ? notice.text.en : notice.text.ja),
          rulebook_(rulebook),
          diagnostics_(diagnostics) {}

    void check_names() {
        const auto tags = tags_of(text_);
        if (text_.empty()) error("the template is empty in one language");
        if (const auto fault = tag_fault(tags); !fault.empty()) return error(fault);
        std::vector<std::string> open;
        for (const auto& tag : tags) {
            check_name(tag, open);
            if (tag.kind == Tag::Kind::section || tag.kind == Tag::Kind::inverted) {
                open.push_back(tag.name);
            }
            if (tag.kind == Tag::Kind::close) open.pop_back();
        }
    }

    /// Whether the text and a duty's content go together.
    void check_duty(const Duty& duty) {
        const auto names = certain_names(text_);
        const auto printed = printed_names(text_);
        for (const auto& entry : duty.content) {
            const auto& item = rulebook_.content.at(entry.item);
            if (!item.forbids.empty()) check_forbidden(duty, item, printed);
            if (!covers(notice_, names, item, rulebook_)) error(leaves_out(duty, item.id));
        }
        if (duty.if_late.empty()) return;
        const auto& reasons = rulebook_.content.at(duty.if_late);
        if (!covers(notice_, names, reasons, rulebook_)) error(leaves_out(duty, reasons.id));
    }

  private:
    void error(const std::string& message, const std::string& hint = {}) {
        diagnostics_.add({Severity::error, notice_.file, at_, 1, message, hint, {}});
    }

    void check_name(const Tag& tag, const std::vector<std::string>& open) {
        const bool variable = tag.kind == Tag::Kind::variable;
        const bool section = tag.kind == Tag::Kind::section || tag.kind == Tag::Kind::inverted;
        if (!variable && !section) return;
        if (variable ? is_variable(rulebook_, tag.name, open)
                     : is_section(rulebook_, tag.name, open)) {
            return;
        }
        const auto known = variable_names(rulebook_);
        const std::vector<std::string_view> views(known.begin(), known.end());
        const bool prefixed = tag.name.starts_with(known_prefix);
        const auto bare = prefixed ? tag.name.substr(known_prefix.size()) : tag.name;
        error(std::string(variable ? "unknown variable '" : "unknown section '") + tag.name + "'",
              suggestion(bare, views));
    }

    [[nodiscard]] static std::string leaves_out(const Duty& duty, const std::string& item) {
        return "the template leaves out '" + item + "', which '" + duty.key + "' asks for";
    }

    void check_forbidden(const Duty& duty, const ContentItem& prohibition, const NameSet& names) {
        for (const auto& fact : prohibition.forbids) {
            for (const auto& name : names) {
                if (!tells(rulebook_, name, fact)) continue;
                error("the template states '" + name + "', which '" + prohibition.id + "' of '" +
                      duty.key + "' forbids");
            }
        }
    }

    const NoticeTemplate& notice_;
    Position at_;
    const std::string& text_;
    const Rulebook& rulebook_;
    Diagnostics& diagnostics_;
};

void check_languages(const NoticeTemplate& notice, Diagnostics& diagnostics) {
    const auto en = printed_names(notice.text.en);
    const auto ja = printed_names(notice.text.ja);
    const auto report = [&](const NameSet& has, const NameSet& lacks, Position at,
                            const std::string& language) {
        for (const auto& name : has) {
            if (lacks.contains(name)) continue;
            auto message = "the " + language + " template lacks '";
            message.append(name).append("', which the other language has");
            diagnostics.add({Severity::error, notice.file, at, 1, std::move(message), {}, {}});
        }
    };
    report(en, ja, notice.text_ja, "Japanese");
    report(ja, en, notice.text_en, "English");
}

/// Two templates of the same rank, both built in or both added, that fit a duty equally well.
void check_rivals(const NoticeTemplates& notices, const NoticeTemplate& best, const Duty& duty,
                  Diagnostics& diagnostics) {
    const auto fit = fit_of(best, duty.key, duty.to);
    for (const auto& other : notices) {
        if (&other == &best || other.added != best.added) continue;
        if (fit_of(other, duty.key, duty.to) != fit) continue;
        diagnostics.add(
            {Severity::error,
             other.file,
             other.at,
             1,
             "'" + best.id + "' and '" + other.id + "' serve '" + duty.key + "' equally well",
             "name the duty in one of them",
             {}});
    }
}

void check_duty(const NoticeTemplates& notices, const Rulebook& rulebook, const Law& law,
                const Duty& duty, Diagnostics& diagnostics) {
    const auto* notice = notice_for(notices, duty.key, duty.to);
    if (notice == nullptr) {
        diagnostics.add({Severity::error,
                         law.file,
                         duty.at,
                         1,
                         "no notice in notices/ serves '" + duty.key + "'",
                         "name the duty or the recipient '" + duty.to + "' in one",
                         {}});
        return;
    }
    check_rivals(notices, *notice, duty, diagnostics);
    for (const auto language : {Language::en, Language::ja}) {
        TextLint(*notice, language, rulebook, diagnostics).check_duty(duty);
    }
}

}  // namespace

void check_tags(const NoticeTemplates& notices, const Rulebook& rulebook,
                Diagnostics& diagnostics) {
    for (const auto& notice : notices) {
        for (const auto language : {Language::en, Language::ja}) {
            TextLint(notice, language, rulebook, diagnostics).check_names();
        }
    }
}

void lint_notices(const NoticeTemplates& notices, const Rulebook& rulebook,
                  Diagnostics& diagnostics) {
    check_tags(notices, rulebook, diagnostics);
    for (const auto& notice : notices) check_languages(notice, diagnostics);
    if (notices.empty()) return;  // a body of law without templates
    for (const auto& law : rulebook.laws) {
        for (const auto& version : law.versions) {
            for (const auto& duty : version.duties) {
                check_duty(notices, rulebook, law, duty, diagnostics);
            }
        }
    }
}

}  // namespace noticeclock
