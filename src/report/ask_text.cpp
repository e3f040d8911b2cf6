#include "report/ask.h"
#include "report/question_list.h"
#include "report/wording.h"

namespace noticeclock {

std::string ask_text(const Assessment& assessment, const std::vector<Question>& risk,
                     const View& view) {
    Page page(view);
    const auto& incident = *assessment.incident;
    page.line(incident.id + "  " + incident.title, 0, Tone::strong, 2);
    if (assessment.questions.empty()) {
        page.line(say(view.language, Phrase::no_questions));
        return page.take();
    }
    page.heading(say(view.language, Phrase::questions_section));
    const auto questions = listed(assessment, risk);
    write_questions(assessment, questions, view, questions.size(), true, page);
    return page.take();
}

}  // namespace noticeclock
