#include "report/batch.h"

#include <algorithm>
#include <array>

#include "report/codes.h"
#include "report/csv.h"
#include "report/json.h"

namespace noticeclock {
namespace {

bool append_act_by(const Assessment&, const DutyResult& duty, std::string& out) {
    if (!duty.clock.deadline) return false;
    append_utc(out, duty.clock.deadline->act_by);
    return true;
}

bool append_due(const Assessment&, const DutyResult& duty, std::string& out) {
    if (!duty.clock.deadline) return false;
    append_utc(out, duty.clock.deadline->due);
    return true;
}

bool append_place(const Assessment& assessment, const DutyResult& duty, std::string& out) {
    if (!duty.place) return false;
    out += assessment.rulebook->places.at(*duty.place).code;
    return true;
}

bool append_decisive(const Assessment& assessment, const DutyResult& duty, std::string& out) {
    for (std::size_t i = 0; i < duty.decisive.size(); ++i) {
        if (i > 0) out += ' ';
        out += assessment.rulebook->vocabulary.info(duty.decisive[i]).name;
    }
    return !duty.decisive.empty();
}

std::string_view outcome_name(const DutyResult& duty) {
    return duty.outcome ? code_of(*duty.outcome) : "undetermined";
}

constexpr std::array fields{
    BatchField{"\"duty\":\"", true,
               [](const Assessment&, const DutyResult& duty, std::string& out) {
                   out += duty.key;
                   return true;
               }},
    BatchField{"\"law\":\"", true,
               [](const Assessment&, const DutyResult& duty, std::string& out) {
                   out += duty.law->id;
                   return true;
               }},
    BatchField{"\"outcome\":\"", true,
               [](const Assessment&, const DutyResult& duty, std::string& out) {
                   out += outcome_name(duty);
                   return true;
               }},
    BatchField{"\"act_by\":\"", true, append_act_by},
    BatchField{"\"due\":\"", true, append_due},
    BatchField{"\"state\":\"", true,
               [](const Assessment&, const DutyResult& duty, std::string& out) {
                   out += code_of(duty.clock.state);
                   return true;
               }},
    BatchField{"\"standing\":\"", true,
               [](const Assessment&, const DutyResult& duty, std::string& out) {
                   out += code_of(duty.standing);
                   return true;
               }},
    BatchField{"\"recipient\":\"", true,
               [](const Assessment&, const DutyResult& duty, std::string& out) {
                   out += duty.duty->to;
                   return true;
               }},
    BatchField{"\"place\":\"", true, append_place},
    BatchField{"\"decisive\":\"", true, append_decisive},
    BatchField{"\"cite\":\"", false,
               [](const Assessment&, const DutyResult& duty, std::string& out) {
                   out += duty.duty->cite;
                   return true;
               }},
};

bool selected(const DutyResult& duty, const BatchForm& form) {
    return std::find(form.select.begin(), form.select.end(), outcome_name(duty)) !=
           form.select.end();
}

void append_field(const Assessment& assessment, const DutyResult& duty, const BatchField& field,
                  std::string& out) {
    out += field.opening;
    const auto value = out.size() - 1;
    if (!field.append(assessment, duty, out)) {
        out.resize(value);
        out += "null";
    } else if (field.plain) {
        out += '"';
    } else {
        const auto text = out.substr(value + 1);
        out.resize(value);
        append_json_string(out, text);
    }
}

}  // namespace

bool BatchForm::shows_not_owed() const {
    return full || std::any_of(select.begin(), select.end(), [](const std::string& outcome) {
               return outcome.starts_with("not-");
           });
}

const std::vector<std::string_view>& batch_outcomes() {
    static const std::vector<std::string_view> names{"required", "undetermined", "not-required",
                                                     "not-applicable"};
    return names;
}

const BatchField* batch_field(std::string_view name) {
    const auto* found = std::find_if(fields.begin(), fields.end(),
                                     [&](const BatchField& field) { return field.name() == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::vector<std::string_view> batch_field_names() {
    std::vector<std::string_view> names;
    names.reserve(fields.size());
    for (const auto& field : fields) names.push_back(field.name());
    return names;
}

void append_batch_json(const Assessment& assessment, const BatchForm& form, std::string& out) {
    out += "{\"incident\":";
    append_json_string(out, assessment.incident->id);
    out += ",\"duties\":[";
    const char* between = "{";
    for (const auto& duty : assessment.duties) {
        if (!selected(duty, form)) continue;
        for (const auto* field : form.fields) {
            out += between;
            append_field(assessment, duty, *field, out);
            between = ",";
        }
        out += '}';
        between = ",{";
    }
    out += "]}\n";
}

std::string batch_fault_json(const std::string& input, const Diagnostics& faults) {
    JsonWriter json(true);
    json.open_object().field("input", input).array("faults");
    for (const auto& fault : faults.sorted()) {
        json.open_object().field("column", fault.at.column).field("message", fault.message);
        json.field("hint", fault.hint).close();
    }
    return json.close().close().take();
}

std::string batch_csv_head(const BatchForm& form) {
    std::string head = "incident";
    for (const auto* field : form.fields) head.append(",").append(field->name());
    return head + "\r\n";
}

void append_batch_csv(const Assessment& assessment, const BatchForm& form, std::string& out) {
    std::string text;
    for (const auto& duty : assessment.duties) {
        if (!selected(duty, form)) continue;
        append_csv_cell(out, assessment.incident->id);
        for (const auto* field : form.fields) {
            text.clear();
            static_cast<void>(field->append(assessment, duty, text));
            out += ',';
            append_csv_cell(out, text);
        }
        out += "\r\n";
    }
}

}  // namespace noticeclock
