#include "report/json.h"
#include "report/veris.h"

namespace noticeclock {
namespace {

bool is_count(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Counts and yes or no as JSON has them; what JSON has no word for as a text.
void write_scalar(const Node& node, JsonWriter& json) {
    const auto text = node.text();
    if (!node.quoted() && (text == "yes" || text == "no")) {
        json.boolean(text == "yes");
    } else if (!node.quoted() && is_count(text)) {
        json.number(std::stoll(std::string(text)));
    } else {
        json.string(text);
    }
}

void write(const Node& node, JsonWriter& json) {
    if (node.is_mapping()) {
        json.open_object();
        for (std::size_t i = 0; i < node.size(); ++i) {
            json.key(node.key(i).text());
            write(node.value(i), json);
        }
        json.close();
    } else if (node.is_sequence()) {
        json.open_array();
        for (std::size_t i = 0; i < node.size(); ++i) write(node.item(i), json);
        json.close();
    } else {
        write_scalar(node, json);
    }
}

}  // namespace

std::string veris_line(const veris::Translation& translation) {
    JsonWriter json(true);
    write(translation.incident->root(), json);
    return json.take();
}

}  // namespace noticeclock
