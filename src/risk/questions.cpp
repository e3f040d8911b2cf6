#include "risk/questions.h"

#include <algorithm>

namespace noticeclock {
namespace {

const Question* question_about(const Assessment& assessment, Slot slot) {
    const auto found =
        std::find_if(assessment.questions.begin(), assessment.questions.end(),
                     [&](const Question& question) { return question.slot == slot; });
    return found == assessment.questions.end() ? nullptr : &*found;
}

/// People are asked about by place; here only how many they are in all matters.
std::string key_of(const SlotInfo& info) {
    return info.kind == SlotInfo::Kind::affected ? "affected.total" : info.name;
}

}  // namespace

std::vector<Question> risk_questions(const Assessment& assessment, const RiskAssessment& risk) {
    std::vector<Question> questions;
    const auto* judgement = question_about(assessment, risk.rules->level);
    if (judgement == nullptr) return questions;
    for (const auto& driver : risk.drivers) {
        if (question_about(assessment, driver.slot) != nullptr) continue;
        auto question = *judgement;
        question.key = key_of(risk.rulebook->vocabulary.info(driver.slot));
        question.slot = driver.slot;
        questions.push_back(std::move(question));
    }
    return questions;
}

}  // namespace noticeclock
