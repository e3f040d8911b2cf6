#include "report/ask.h"
#include "report/question_list.h"
#include "report/record.h"

namespace noticeclock {

std::string ask_json(const Assessment& assessment, const std::vector<Question>& risk,
                     const View& view) {
    JsonWriter json(view.compact);
    RecordShelf shelf;
    open_record(assessment, view, "noticeclock/questions/1", shelf, json);
    write_question_records(assessment, listed(assessment, risk), view, shelf, json);
    json.close();
    return json.take();
}

}  // namespace noticeclock
