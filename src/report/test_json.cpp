#include "report/json.h"
#include "report/test.h"

// Schema "noticeclock/test/1": the fields stand in noticeclock(1), OUTPUT.

namespace noticeclock {
namespace {

std::string_view result_of(const Verdict& verdict) {
    if (verdict.faulty()) return "not-judged";
    return verdict.passed() ? "passed" : "failed";
}

std::string_view kind_of(Spot::Kind kind) {
    static constexpr std::string_view codes[] = {"ask", "exit", "clock", "hold", "text"};
    return codes[static_cast<std::size_t>(kind)];
}

std::optional<std::string> text_or_null(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

void write_faults(const Diagnostics& faults, JsonWriter& json) {
    for (const auto& fault : faults.sorted()) {
        if (fault.severity != Severity::error) continue;
        json.open_object().field("file", fault.file).field("line", fault.at.line);
        json.field("column", fault.at.column).field("message", fault.message);
        json.field("hint", text_or_null(fault.hint)).close();
    }
}

void write_mismatch(const Mismatch& mismatch, JsonWriter& json) {
    json.open_object().field("file", mismatch.file).field("line", mismatch.at.line);
    json.field("column", mismatch.at.column).field("subject", mismatch.subject);
    json.field("property", mismatch.property).field("expected", mismatch.expected);
    json.field("found", mismatch.found).close();
}

void write_verdict(const Verdict& verdict, JsonWriter& json) {
    json.open_object().field("file", verdict.file).field("line", verdict.at.line);
    json.field("name", verdict.name).field("result", result_of(verdict));
    json.field("checked", verdict.checked).array("mismatches");
    for (const auto& mismatch : verdict.mismatches) write_mismatch(mismatch, json);
    json.close().array("faults");
    write_faults(verdict.faults, json);
    json.close().close();
}

void write_run(const ScenarioRun& run, JsonWriter& json) {
    json.field("files", run.files).object("counts").field("passed", run.passed());
    json.field("failed", run.failed()).field("not_judged", run.not_judged()).close();
    json.array("scenarios");
    for (const auto& verdict : run.verdicts) write_verdict(verdict, json);
    json.close().array("faults");
    for (const auto& file : run.faulty) write_faults(file.faults, json);
    json.close().field("skipped", run.skipped);
}

void write_share(std::string_view name, const Share& share, JsonWriter& json) {
    json.object(name).field("exercised", share.exercised).field("excepted", share.excepted);
    json.field("total", share.total).close();
}

void write_law(const LawShare& share, JsonWriter& json) {
    json.open_object().field("law", share.law->id);
    write_share("asks", share.asks, json);
    write_share("exits", share.exits, json);
    write_share("exceptions", share.exceptions, json);
    write_share("clocks", share.limbs, json);
    write_share("holds", share.holds, json);
    write_share("texts", share.versions, json);
    write_share("all", share.all, json);
    json.close();
}

void write_spot(const Spot& spot, JsonWriter& json) {
    json.open_object().field("name", spot.name).field("law", spot.law->id);
    json.field("kind", kind_of(spot.kind)).field("outcome", text_or_null(spot.outcome));
    json.field("exception", text_or_null(spot.exception)).field("file", spot.law->file);
    json.field("line", spot.at.line).field("exercised", spot.exercised);
    json.field("reason", text_or_null(spot.reason)).close();
}

void write_coverage(const TestReport& report, JsonWriter& json) {
    if (report.exercised == nullptr) {
        json.key("coverage").null();
        return;
    }
    const auto& spots = report.exercised->spots();
    json.object("coverage");
    if (report.least) {
        json.field("least", *report.least);
    } else {
        json.key("least").null();
    }
    json.field("percent", whole_of(spots).all.percent()).array("laws");
    for (const auto& share : shares_of(spots)) write_law(share, json);
    json.close().array("spots");
    for (const auto& spot : spots) write_spot(spot, json);
    json.close().close();
}

}  // namespace

std::string test_json(const TestReport& report, const View& view) {
    JsonWriter json(view.compact);
    json.open_object().field("schema", "noticeclock/test/1");
    json.object("tool").field("name", "noticeclock").field("version", view.version).close();
    json.field("rules", report.rulebook->digest);
    write_run(*report.run, json);
    write_coverage(report, json);
    json.close();
    return json.take();
}

}  // namespace noticeclock
