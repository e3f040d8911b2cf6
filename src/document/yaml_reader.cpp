#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <istream>
#include <streambuf>
#include <unordered_map>
#include <utility>

#include "document/builder.h"
#include "document/check.h"
#include "document/cursor.h"
#include "document/reader.h"

namespace noticeclock {

namespace {

constexpr std::string_view text_tag = "tag:yaml.org,2002:str";

/// Ends the reading; the fault has been reported. yaml-cpp offers no other way to stop its events.
struct Stop {};

/// Reads a text in place.
class View : public std::streambuf {
  public:
    explicit View(std::string_view text) {
        char* begin = const_cast<char*>(text.data());  // streambuf's interface; nothing is written
        setg(begin, begin, begin + text.size());
    }
};

/// What yaml-cpp says, and what a person can do with it.
struct Wording {
    std::string_view theirs;
    std::string_view message;
    std::string_view hint;
};

constexpr std::array wordings{
    Wording{"end of map not found", "this line does not fit the lines above",
            "check the indentation, and that every key ends in ':'"},
    Wording{"end of sequence not found", "this line does not fit the list above",
            "check the indentation, and that every entry begins with '- '"},
    Wording{"illegal map value", "unexpected ':'",
            "check the indentation; put text that contains ': ' in quotes"},
    Wording{"illegal map key", "a key is not expected here", "check the indentation"},
    Wording{"illegal block entry", "a list entry is not expected here", "check the indentation"},
    Wording{"illegal flow end", "a closing bracket without an opening one", ""},
    Wording{"illegal tab when looking for indentation", "a tab cannot indent", "use spaces"},
    Wording{"unknown token", "a value cannot begin with this character", "put the text in quotes"},
    Wording{"illegal EOF in scalar", "the closing quote is missing", ""},
    Wording{"illegal document indicator in scalar", "the closing quote is missing", ""},
    Wording{"the referenced anchor is not defined", "no anchor of this name is defined above", ""},
};

class Handler : public YAML::EventHandler {
  public:
    Handler(std::shared_ptr<const Source> source, Diagnostics& diagnostics, const Limits& limits)
        : source_(std::move(source)),
          content_(content_of(source_->text)),
          cursor_(content_),
          diagnostics_(&diagnostics),
          limits_(limits) {
        builder_.add_source(source_);
        builder_.reserve(source_->text.size());
    }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ == 0) return;
        const bool marked = rest(mark).starts_with("---");
        stop(mark, marked ? "more than one document in the file" : "unexpected text after the end");
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        begin_value(mark, anchor, "?");
        check_colon(mark);
        builder_.add_null({is_written(mark) ? at(mark) : last_, 0});
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const std::uint32_t index = anchors_.at(anchor);
        if (builder_.is_open(index)) stop(mark, "the alias stands inside the value it repeats");
        if (builder_.size() + builder_.weight(index) > limits_.expanded) stop_expanding(mark);
        builder_.repeat(index);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        begin_value(mark, anchor, tag);
        last_offset_ = after_properties(offset(mark));
        last_ = cursor_.at(last_offset_);
        check_quote();
        builder_.add_scalar(value, tag != "?", {last_, 0});
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(NodeKind::sequence, mark, tag, anchor);
    }
    void OnSequenceEnd() override { builder_.close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(NodeKind::mapping, mark, tag, anchor);
    }
    void OnMapEnd() override { builder_.close(); }

    /// The syntax fault that yaml-cpp found.
    void report(const YAML::Exception& found) {
        if (found.msg == "end of sequence flow not found") return add_unclosed("'[' without ']'");
        if (found.msg == "end of map flow not found") return add_unclosed("'{' without '}'");
        if (const auto tab = indenting_tab(found.mark)) {
            const Position place = cursor_.at(*tab);
            return diagnostics_->add(
                fault(*source_, place, 1, "a tab cannot indent", "use spaces"));
        }
        const auto known = std::ranges::find(wordings, found.msg, &Wording::theirs);
        if (known == wordings.end()) return add(found.mark, found.msg);
        add(found.mark, std::string(known->message), std::string(known->hint));
    }

    [[nodiscard]] bool has_value() const {
        return builder_.size() > 0 && builder_.record(0).kind != NodeKind::null;
    }
    /// The tree. Also reports what only the end of a well-formed text can tell.
    std::shared_ptr<const Document> finish() {
        diagnostics_->append(missing_colons_);
        return builder_.finish(source_->name);
    }

  private:
    [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
        return cursor_.offset(static_cast<std::size_t>(std::max(mark.line, 0)),
                              static_cast<std::size_t>(std::max(mark.column, 0)));
    }
    [[nodiscard]] std::string_view rest(const YAML::Mark& mark) const {
        return content_.substr(offset(mark));
    }
    /// Steps over the anchor and the tag of a value.
    [[nodiscard]] std::size_t after_properties(std::size_t start) const {
        while (start < content_.size() && (content_[start] == '&' || content_[start] == '!')) {
            const std::size_t end = content_.find_first_of(" \t\r\n", start);
            start = std::min(content_.find_first_not_of(" \t\r\n", end), content_.size());
        }
        return start;
    }
    Position at(const YAML::Mark& mark) { return cursor_.at(offset(mark)); }

    void add(const YAML::Mark& mark, std::string message, std::string hint = {}) {
        diagnostics_->add(fault(*source_, at(mark), 1, std::move(message), std::move(hint)));
    }
    /// Points at the bracket, not at the end of the text where yaml-cpp misses its partner.
    void add_unclosed(std::string message) {
        const NodeRecord& bracket = builder_.record(builder_.innermost());
        diagnostics_->add(fault(*source_, {bracket.line, bracket.column}, 1, std::move(message)));
    }
    [[noreturn]] void stop(const YAML::Mark& mark, std::string message, std::string hint = {}) {
        add(mark, std::move(message), std::move(hint));
        throw Stop{};
    }
    [[noreturn]] void stop_expanding(const YAML::Mark& mark) {
        stop(mark, "too many values after expanding aliases (limit " +
                       std::to_string(limits_.expanded) + ")");
    }

    /// An anchor names the value that is added next.
    void begin_value(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& tag) {
        if (builder_.size() >= limits_.expanded) stop_expanding(mark);
        if (anchor != 0) anchors_[anchor] = builder_.size();
        if (tag == "?" || tag == "!" || tag == text_tag) return;
        add(mark, "the tag '" + tag + "' is not supported", "leave it out");
    }

    void open(NodeKind kind, const YAML::Mark& mark, const std::string& tag,
              YAML::anchor_t anchor) {
        begin_value(mark, anchor, tag == text_tag ? "!!str" : tag);
        if (builder_.depth() >= limits_.depth) {
            stop(mark, "nested too deep (limit " + std::to_string(limits_.depth) + ")");
        }
        last_ = at(mark);
        builder_.open(kind, {last_, 0});
    }

    /// yaml-cpp reports a value left out at the token that follows it.
    [[nodiscard]] bool is_written(const YAML::Mark& mark) const {
        const std::string_view text = rest(mark);
        return text.starts_with('~') || text.starts_with("null") || text.starts_with("Null") ||
               text.starts_with("NULL");
    }

    /// yaml-cpp takes a line or an entry without a colon for a key without a value.
    void check_colon(const YAML::Mark& mark) {
        if (!builder_.expects_value() || is_written(mark)) return;
        const std::uint32_t key = builder_.size() - 1;
        const NodeRecord& record = builder_.record(key);
        if (record.kind != NodeKind::scalar || record.quoted != 0) return;
        const std::size_t end = std::min(last_offset_ + record.text_size, content_.size());
        const std::string_view after = content_.substr(end);
        const std::size_t next = std::min(after.find_first_not_of(" \t\r\n"), after.size());
        if (!after.substr(next).starts_with(':')) add_missing_colon(key, after.substr(next, 1));
    }

    void add_missing_colon(std::uint32_t key, std::string_view next) {
        const std::string text(builder_.text(key));
        const bool in_brackets = next == "," || next == "}" || next == "]";
        const bool is_number = text.find_first_not_of("0123456789") == std::string::npos;
        std::string hint;
        if (in_brackets) hint = "put text that contains a comma in quotes";
        if (in_brackets && is_number) hint = "write numbers without commas";
        missing_colons_.add(
            fault(*source_, last_, characters(text), "expected ':' after '" + text + "'", hint));
    }

    /// yaml-cpp closes a quote that is still open at the end of the text.
    void check_quote() {
        const std::string_view text = content_.substr(last_offset_);
        const bool is_open = (text.starts_with('\'') && !is_closed(text, '\'', '\'')) ||
                             (text.starts_with('"') && !is_closed(text, '"', '\\'));
        if (!is_open) return;
        diagnostics_->add(fault(*source_, last_, 1, "the closing quote is missing"));
        throw Stop{};
    }

    /// `escape` makes the character after it (for '\'', a second quote) part of the text.
    static bool is_closed(std::string_view text, char quote, char escape) {
        for (std::size_t i = 1; i < text.size(); ++i) {
            const bool pair = text[i] == escape && i + 1 < text.size() &&
                              (escape != quote || text[i + 1] == quote);
            if (pair) {
                ++i;
            } else if (text[i] == quote) {
                return true;
            }
        }
        return false;
    }

    /// The offset of a tab in the indentation of a line.
    [[nodiscard]] std::optional<std::size_t> indenting_tab(const YAML::Mark& mark) const {
        const auto line = cursor_.offset(static_cast<std::size_t>(std::max(mark.line, 0)), 0);
        const std::size_t end = std::min(content_.find_first_not_of(" \t", line), content_.size());
        const std::size_t tab = content_.find('\t', line);
        return tab < end ? std::optional(tab) : std::nullopt;
    }

    std::shared_ptr<const Source> source_;
    std::string_view content_;
    Cursor cursor_;
    Diagnostics* diagnostics_;
    Limits limits_;
    Diagnostics missing_colons_;  ///< an unclosed bracket brings wrong ones
    Builder builder_;
    std::unordered_map<YAML::anchor_t, std::uint32_t> anchors_;
    Position last_{1, 1};          ///< where the last value began
    std::size_t last_offset_ = 0;  ///< where the last scalar began
    int documents_ = 0;
};

/// Runs the parser over the whole text. False when it was stopped; why has been reported.
bool parse(std::string_view content, Handler& handler) {
    View view(content);
    std::istream stream(&view);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(handler)) {
        }
        return true;
    } catch (const Stop&) {
        return false;
    } catch (const YAML::Exception& found) {
        handler.report(found);
        return false;
    }
}

/// The tree, with faults that do not stand in the way of reading on; null when there is none.
std::shared_ptr<const Document> read_tree(const std::shared_ptr<const Source>& source,
                                          Diagnostics& diagnostics, const Limits& limits) {
    Handler handler(source, diagnostics, limits);
    if (!parse(content_of(source->text), handler)) return nullptr;
    if (handler.has_value()) return handler.finish();
    diagnostics.add(fault(*source, {}, 1, "the file is empty"));
    return nullptr;
}

}  // namespace

std::shared_ptr<const Document> read_yaml(const std::shared_ptr<const Source>& source,
                                          Diagnostics& diagnostics, const Limits& limits) {
    if (!check_text(*source, diagnostics, limits)) return nullptr;
    Diagnostics found;
    auto document = read_tree(source, found, limits);
    if (document) check_keys(*document, found);
    diagnostics.append(found);
    return found.has_errors() ? nullptr : document;
}

}  // namespace noticeclock
