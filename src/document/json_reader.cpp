#include "document/json_reader.h"

#include <simdjson.h>

#include <algorithm>
#include <utility>

#include "document/builder.h"
#include "document/check.h"
#include "document/cursor.h"

namespace noticeclock {

namespace {

namespace dom = simdjson::dom;

std::string too_deep(const Limits& limits) {
    return "nested too deep (limit " + std::to_string(limits.depth) + ")";
}

/// Steps over the tokens of a text that is known to be JSON: simdjson's tree does not tell where
/// its values stand.
class Tokens {
  public:
    explicit Tokens(std::string_view content) : content_(content) {}
    /// The offset of the next value, key or closing bracket.
    std::size_t next() {
        while (at_ < content_.size() && stands_between(content_[at_])) ++at_;
        return at_;
    }
    void pass_bracket() { ++at_; }
    /// Passes a string that reads as `text`.
    void pass_string(std::string_view text) {
        const auto end = at_ + 1 + text.size();
        const bool as_written = end < content_.size() && content_[end] == '"' &&
                                content_.compare(at_ + 1, text.size(), text) == 0 &&
                                text.find('\\') == std::string_view::npos;
        if (as_written) {
            at_ = end + 1;
            return;
        }
        for (++at_; content_[at_] != '"'; ++at_) {
            if (content_[at_] == '\\') ++at_;
        }
        ++at_;
    }
    /// Passes a number, true, false or null, and gives its text.
    std::string_view pass_word() {
        const std::size_t end =
            std::min(content_.find_first_of(" \t\r\n,:]}", at_), content_.size());
        return content_.substr(std::exchange(at_, end), end - at_);
    }

  private:
    static bool stands_between(char byte) {
        return byte == ' ' || byte == ',' || byte == ':' || byte == '\n' || byte == '\r' ||
               byte == '\t';
    }

    std::string_view content_;
    std::size_t at_ = 0;
};

/// Turns simdjson's tree into ours. Each step returns false when it has stopped at a limit, which
/// is reported.
class Walk {
  public:
    Walk(std::shared_ptr<const Source> source, Diagnostics& diagnostics, const Limits& limits)
        : source_(std::move(source)),
          cursor_(content_of(source_->text)),
          tokens_(content_of(source_->text)),
          diagnostics_(&diagnostics),
          limits_(limits) {
        builder_.add_source(source_);
        builder_.reserve(source_->text.size());
    }

    bool read(dom::element element) {
        const Origin origin = next();
        if (!has_room(origin)) return false;
        switch (element.type()) {
            case dom::element_type::ARRAY:
                return read_array(element, origin);
            case dom::element_type::OBJECT:
                return read_object(element, origin);
            case dom::element_type::STRING:
                add_string(element.get_string().value(), origin);
                break;
            case dom::element_type::NULL_VALUE:
                add_null(origin);
                break;
            default:
                builder_.add_scalar(tokens_.pass_word(), false, origin);
                break;
        }
        return true;
    }

    std::shared_ptr<const Document> finish() { return builder_.finish(source_->name); }

  private:
    Origin next() { return {cursor_.at(tokens_.next()), 0}; }

    bool stop(Origin origin, std::string message) {
        diagnostics_->add(fault(*source_, origin.at, 1, std::move(message)));
        return false;
    }
    bool has_room(Origin origin) {
        if (builder_.size() < limits_.expanded) return true;
        return stop(origin, "too many values (limit " + std::to_string(limits_.expanded) + ")");
    }

    void add_string(std::string_view text, Origin origin) {
        builder_.add_scalar(text, true, origin);
        tokens_.pass_string(text);
    }
    void add_null(Origin origin) {
        builder_.add_null(origin);
        tokens_.pass_word();
    }

    bool open(NodeKind kind, Origin origin) {
        if (builder_.depth() >= limits_.depth) {
            return stop(origin, too_deep(limits_));
        }
        builder_.open(kind, origin);
        tokens_.pass_bracket();
        return true;
    }
    bool close() {
        builder_.close();
        tokens_.next();
        tokens_.pass_bracket();
        return true;
    }

    bool read_array(dom::element element, Origin origin) {
        if (!open(NodeKind::sequence, origin)) return false;
        const dom::array array = element.get_array().value();
        for (const dom::element item : array) {
            if (!read(item)) return false;
        }
        return close();
    }

    bool read_object(dom::element element, Origin origin) {
        if (!open(NodeKind::mapping, origin)) return false;
        const dom::object object = element.get_object().value();
        for (const dom::key_value_pair pair : object) {
            const Origin key = next();
            if (!has_room(key)) return false;
            add_string(pair.key, key);
            if (!read(pair.value)) return false;
        }
        return close();
    }

    std::shared_ptr<const Source> source_;
    Cursor cursor_;
    Tokens tokens_;
    Diagnostics* diagnostics_;
    Limits limits_;
    Builder builder_;
};

std::string_view wording(simdjson::error_code code) {
    switch (code) {
        case simdjson::EMPTY:
            return "the file is empty";
        case simdjson::UNCLOSED_STRING:
            return "a closing quote is missing";
        case simdjson::STRING_ERROR:
            return "a string with a faulty escape";
        case simdjson::UNESCAPED_CHARS:
            return "a string with a line break in it";
        case simdjson::NUMBER_ERROR:
            return "not a number as JSON writes it";
        case simdjson::DEPTH_ERROR:
            return "nested too deep";
        default:
            return "not valid JSON";
    }
}

namespace ondemand = simdjson::ondemand;

constexpr std::size_t deepest_search = 500;  // simdjson allows 1024

bool is_readable(ondemand::value value, std::size_t depth);

bool is_readable(ondemand::array array, std::size_t depth) {
    for (auto item : array) {
        ondemand::value entry;
        if (item.get(entry) != simdjson::SUCCESS || !is_readable(entry, depth)) return false;
    }
    return true;
}

bool is_readable(ondemand::object object, std::size_t depth) {
    for (auto pair : object) {
        ondemand::field field;
        if (std::move(pair).get(field) != simdjson::SUCCESS) return false;
        if (field.unescaped_key().error() != simdjson::SUCCESS) return false;
        if (!is_readable(field.value(), depth)) return false;
    }
    return true;
}

/// Whether a value and all below it can be read; stops at the first fault, or below `depth`.
bool is_readable(ondemand::value value, std::size_t depth) {
    if (depth == 0) return false;
    ondemand::array array;
    ondemand::object object;
    ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS) return false;
    switch (type) {
        case ondemand::json_type::array:
            return value.get_array().get(array) == simdjson::SUCCESS &&
                   is_readable(array, depth - 1);
        case ondemand::json_type::object:
            return value.get_object().get(object) == simdjson::SUCCESS &&
                   is_readable(object, depth - 1);
        case ondemand::json_type::string:
            return value.get_string().error() == simdjson::SUCCESS;
        case ondemand::json_type::number:
            return value.get_double().error() == simdjson::SUCCESS;
        case ondemand::json_type::boolean:
            return value.get_bool().error() == simdjson::SUCCESS;
        case ondemand::json_type::null:
            return value.raw_json_token().starts_with("null");
    }
    return false;
}

/// Where a text stops being JSON, or goes deeper than `depth`, as near as simdjson can tell; line 0
/// when it cannot.
Position place_of_fault(std::string_view content, std::size_t depth) {
    const simdjson::padded_string padded(content);
    ondemand::parser parser;
    ondemand::document document;
    ondemand::value root;
    const char* place = nullptr;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS) return {};
    if (document.get_value().get(root) != simdjson::SUCCESS) return {1, 1};
    const bool has_tail = is_readable(root, depth);
    if (document.current_location().get(place) != simdjson::SUCCESS) return {};
    const auto offset = static_cast<std::size_t>(place - padded.data());
    return has_tail || offset < content.size() ? Cursor(content).at(offset) : Position{};
}

Diagnostic syntax_fault(const Source& source, simdjson::error_code code, const Limits& limits) {
    const bool is_deep = code == simdjson::DEPTH_ERROR;
    const std::size_t depth = is_deep ? std::min(limits.depth, deepest_search) : deepest_search;
    const Position place = place_of_fault(content_of(source.text), depth);
    return fault(source, place, 1, is_deep ? too_deep(limits) : std::string(wording(code)));
}

simdjson::error_code parse(std::string_view content, dom::element& root) {
    thread_local dom::parser parser;  // keeps its buffers from text to text
    return parser.parse(content.data(), content.size()).get(root);
}

std::shared_ptr<const Document> read_tree(const std::shared_ptr<const Source>& source,
                                          dom::element root, Diagnostics& diagnostics,
                                          const Limits& limits) {
    Diagnostics found;
    Walk walk(source, found, limits);
    std::shared_ptr<const Document> document;
    if (walk.read(root)) document = walk.finish();
    if (document) check_keys(*document, found);
    diagnostics.append(found);
    return found.has_errors() ? nullptr : document;
}

}  // namespace

JsonAttempt try_json(const std::shared_ptr<const Source>& source, Diagnostics& diagnostics,
                     const Limits& limits) {
    dom::element root;
    if (parse(content_of(source->text), root) != simdjson::SUCCESS) return {};
    return {true, read_tree(source, root, diagnostics, limits)};
}

std::shared_ptr<const Document> read_json(const std::shared_ptr<const Source>& source,
                                          Diagnostics& diagnostics, const Limits& limits) {
    if (!check_text(*source, diagnostics, limits)) return nullptr;
    dom::element root;
    const simdjson::error_code code = parse(content_of(source->text), root);
    if (code == simdjson::SUCCESS) return read_tree(source, root, diagnostics, limits);
    diagnostics.add(syntax_fault(*source, code, limits));
    return nullptr;
}

}  // namespace noticeclock
