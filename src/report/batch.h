#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "assess/assessment.h"
#include "document/diagnostic.h"
#include "report/view.h"

namespace noticeclock {

/// What can be printed of a duty in a batch.
struct BatchField {
    std::string_view opening;  ///< its name as it opens a value of JSON: `"due":"`
    bool plain = true;         ///< its text never needs to be escaped
    /// Appends the value as text; false when there is none.
    bool (*append)(const Assessment& assessment, const DutyResult& duty, std::string& out);
    /// `due`.
    [[nodiscard]] constexpr std::string_view name() const {
        return opening.substr(1, opening.size() - 4);
    }
};

/// What the lines of a batch hold.
struct BatchForm {
    enum class Kind : std::uint8_t { ndjson, csv, summary } kind = Kind::ndjson;
    bool full = false;                        ///< each line is the whole record of `evaluate`
    std::vector<std::string> select;          ///< outcomes to print; of batch_outcomes()
    std::vector<const BatchField*> fields{};  ///< of a duty, in this order; of batch_fields()

    /// Whether duties that are certainly not owed are printed.
    [[nodiscard]] bool shows_not_owed() const;
};

/// The outcomes that can be selected: required, undetermined, not-required, not-applicable.
[[nodiscard]] const std::vector<std::string_view>& batch_outcomes();
/// The fields that a duty can have in a batch; null for a name that is none.
[[nodiscard]] const BatchField* batch_field(std::string_view name);
/// Their names.
[[nodiscard]] std::vector<std::string_view> batch_field_names();

/// Appends one incident as one line of JSON: {"incident", "duties": [{the fields asked for}]}.
/// Times are in UTC.
void append_batch_json(const Assessment& assessment, const BatchForm& form, std::string& out);
/// One incident that could not be read: {"input": "-:7", "faults": [{"column", "message",
/// "hint"}]}.
[[nodiscard]] std::string batch_fault_json(const std::string& input, const Diagnostics& faults);

/// The first line of a table.
[[nodiscard]] std::string batch_csv_head(const BatchForm& form);
/// Appends one incident as lines of CSV (RFC 4180), one for each duty.
void append_batch_csv(const Assessment& assessment, const BatchForm& form, std::string& out);

/// How often each duty had which outcome.
class BatchSummary {
  public:
    void add(const Assessment& assessment);
    void add(const BatchSummary& other);
    /// A table by duty, in order of key.
    [[nodiscard]] std::string text(const View& view) const;

  private:
    struct Counts {
        std::uint64_t required = 0;
        std::uint64_t undetermined = 0;
        std::uint64_t overdue = 0;
    };
    std::uint64_t incidents_ = 0;
    std::map<std::string, Counts, std::less<>> duties_;
};

}  // namespace noticeclock
