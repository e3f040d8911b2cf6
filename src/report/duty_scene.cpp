#include "report/duty_scene.h"

#include "assess/decide.h"
#include "report/label.h"

namespace noticeclock {

namespace {

// People in places that are not listed, for the instance that stands for all of them.
Value people_in(const Assessment& assessment, std::optional<PlaceIndex> place) {
    const auto& incident = *assessment.incident;
    if (!place) return incident.elsewhere;
    const auto found = incident.affected.find(assessment.rulebook->places.at(*place).code);
    return found == incident.affected.end() ? incident.elsewhere : found->second;
}

}  // namespace

std::optional<PlaceIndex> instance_of(const DutyResult& duty) {
    return duty.key == duty.duty->key ? std::nullopt : duty.place;
}

DutyScene::DutyScene(const Assessment& assessment, const DutyResult& duty)
    : assessment_(&assessment),
      duty_(&duty),
      instance_(instance_of(duty)),
      values_(values_for(*assessment.rulebook, *assessment.incident, *duty.law)) {
    if (!duty.duty->each.empty())
        values_[assessment.rulebook->here] = people_in(assessment, instance_);
}

ConditionScene DutyScene::conditions() const {
    return {assessment_->rulebook, &duty_->version->terms, &values_, duty_->law, instance_};
}

std::string DutyScene::label(Slot slot, Language language) const {
    return slot_label(*assessment_->rulebook, slot, duty_->law, instance_, language);
}

std::string DutyScene::key(Slot slot) const {
    return slot_key(*assessment_->rulebook, slot, duty_->law, instance_);
}

}  // namespace noticeclock
