"""The widgets of the course."""

from easeback.parts.alarm_dial.alarm_dial import AlarmDial as AlarmDial
from easeback.parts.bad_day.bad_day import BadDay as BadDay
from easeback.parts.calm_now.calm_now import CalmNow as CalmNow
from easeback.parts.care_team.care_team import CareTeam as CareTeam
from easeback.parts.check_in.check_in import CheckIn as CheckIn
from easeback.parts.check_yourself.check_yourself import CheckYourself as CheckYourself
from easeback.parts.claim_card.claim_card import ClaimCard as ClaimCard
from easeback.parts.common_cause.common_cause import CommonCause as CommonCause
from easeback.parts.common_questions.common_questions import CommonQuestions as CommonQuestions
from easeback.parts.diary.diary import Diary as Diary
from easeback.parts.five_outcomes.five_outcomes import FiveOutcomes as FiveOutcomes
from easeback.parts.gallery.gallery import Gallery as Gallery
from easeback.parts.go_on.go_on import GoOn as GoOn
from easeback.parts.guide.guide import Guide as Guide
from easeback.parts.heat_or_cold.heat_or_cold import HeatOrCold as HeatOrCold
from easeback.parts.living_loop.living_loop import LivingLoop as LivingLoop
from easeback.parts.my_plan.my_plan import MyPlan as MyPlan
from easeback.parts.my_record.my_record import MyRecord as MyRecord
from easeback.parts.my_weeks.my_weeks import MyWeeks as MyWeeks
from easeback.parts.one_line.one_line import OneLine as OneLine
from easeback.parts.one_movement.one_movement import OneMovement as OneMovement
from easeback.parts.pacing.pacing import Pacing as Pacing
from easeback.parts.pacing_example.pacing_example import PacingExample as PacingExample
from easeback.parts.panic_wave.panic_wave import PanicWave as PanicWave
from easeback.parts.plan_in_link.plan_in_link import PlanInLink as PlanInLink
from easeback.parts.player.player import Player as Player
from easeback.parts.postures.postures import Postures as Postures
from easeback.parts.safety.safety import Safety as Safety
from easeback.parts.self_look.self_look import SelfLook as SelfLook
from easeback.parts.sitting_hour.sitting_hour import SittingHour as SittingHour
from easeback.parts.sleep_day.sleep_day import SleepDay as SleepDay
from easeback.parts.small_steps.small_steps import SmallSteps as SmallSteps
from easeback.parts.stress_event.stress_event import StressEvent as StressEvent
from easeback.parts.take_home.take_home import TakeHome as TakeHome
from easeback.parts.take_step.take_step import TakeStep as TakeStep
from easeback.parts.ten_taps.ten_taps import TenTaps as TenTaps
from easeback.parts.thought_record.thought_record import ThoughtRecord as ThoughtRecord
from easeback.parts.thought_sorter.thought_sorter import ThoughtSorter as ThoughtSorter
from easeback.parts.three_things.three_things import ThreeThings as ThreeThings
from easeback.parts.twin_study.twin_study import TwinStudy as TwinStudy
from easeback.parts.what_worked.what_worked import WhatWorked as WhatWorked
from easeback.parts.wish_and_plan.wish_and_plan import WishAndPlan as WishAndPlan
from easeback.parts.working_day.working_day import WorkingDay as WorkingDay

# Names that an educator's notebook may know from before.
Twins = TwinStudy
RainyDays = CommonCause
GentleStairs = PacingExample
Keepsake = MyRecord

__all__ = [name for name, part in vars().items() if isinstance(part, type) and part.__name__ == name]
