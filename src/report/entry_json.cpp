#include "report/entry.h"
#include "report/json.h"

// Schema "noticeclock/entry/1":
//   tool      {name, version, tzdata}
//   file      as it was named;  line  where the new lines begin
//   written   false: only shown (--dry-run)
//   at        RFC 3339;  by, why  as given
//   set[]     {key, value}: the path, and the value as written in the file

namespace noticeclock {

std::string entry_json(const Recorded& recorded, const View& view) {
    JsonWriter json(view.compact);
    json.open_object().field("schema", "noticeclock/entry/1");
    json.object("tool").field("name", "noticeclock").field("version", view.version);
    json.field("tzdata", view.tzdata).close();
    json.field("file", recorded.file).field("line", recorded.line);
    json.field("written", recorded.written).field("at", recorded.at);
    json.field("by", recorded.by).field("why", recorded.why).array("set");
    for (const auto& [key, value] : recorded.set)
        json.open_object().field("key", key).field("value", value).close();
    json.close().close();
    return json.take();
}

}  // namespace noticeclock
