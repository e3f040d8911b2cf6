#include "report/bag.h"
#include "report/json.h"

// Schema "noticeclock/pack/1":
//   schema, tool {name, version}
//   folder    as given
//   files     how many files the payload holds;  bytes  how many bytes they hold
//   seal      SHA-256 of tagmanifest-sha512.txt, which stands for the whole pack
// Schema "noticeclock/verification/1": the same, and
//   valid         whether there is no fault
//   faults[]      {file, line, message}: line 0 is the file as a whole
//   uncovered[]   files that no manifest lists, such as a signature

namespace noticeclock {

namespace {

void write_head(std::string_view schema, const std::string& folder, const BagSummary& summary,
                const View& view, JsonWriter& json) {
    json.open_object().field("schema", schema);
    json.object("tool").field("name", "noticeclock").field("version", view.version).close();
    json.field("folder", folder).field("files", summary.files).field("bytes", summary.bytes);
    json.field("seal", summary.seal);
}

}  // namespace

std::string bag_json(const std::string& folder, const BagSummary& summary, const View& view) {
    JsonWriter json(view.compact);
    write_head("noticeclock/pack/1", folder, summary, view, json);
    json.close();
    return json.take();
}

std::string bag_check_json(const std::string& folder, const BagCheck& check,
                           const Diagnostics& diagnostics, const View& view) {
    JsonWriter json(view.compact);
    write_head("noticeclock/verification/1", folder, check.summary, view, json);
    json.field("valid", !diagnostics.has_errors()).array("faults");
    for (const auto& fault : diagnostics.sorted()) {
        json.open_object().field("file", fault.file).field("line", fault.at.line);
        json.field("message", fault.message).close();
    }
    json.close().field("uncovered", check.uncovered).close();
    return json.take();
}

}  // namespace noticeclock
