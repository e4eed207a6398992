"""The parameters of the loop: one row of `model_parameters.csv` each, with unit and range there."""

from __future__ import annotations

from dataclasses import dataclass

from easeback.science.parameters import Parameters


@dataclass(frozen=True)
class LoopParameters(Parameters):
    """The parameters of the slow loop; times are days. All are illustrative: none is measured."""

    body_input: float
    """Pain that comes from the body itself, 0 to 10 (`N`)."""
    pain_from_alarm_rise: float
    """How much a full alarm adds to what comes from the body, as a share of it."""
    pain_from_stress_rise: float
    """What full stress adds to pain at once, points of 10."""
    pain_from_fitness_rise: float
    """What a loss of all fitness would add to pain, points of 10; the model loses a sixth at most."""
    stress_from_pain_rise: float
    """What the strongest pain adds to stress, 0 to 1."""
    alarm_from_stress_rise: float
    """Alarm that full stress leads to in time, 0 to 1."""
    alarm_from_sleep_rise: float
    """Alarm that sleep lost altogether leads to in time, 0 to 1."""
    alarm_from_fear_rise: float
    """Alarm that full fear of movement leads to in time, 0 to 1."""
    alarm_time_up: float
    """Time constant of an alarm that gets louder, days."""
    alarm_time_down: float
    """Time constant of an alarm that gets quieter, days."""
    fear_from_worry_rise: float
    """Fear that the strongest pain leads to in someone sure that movement harms."""
    fear_time: float
    """Time constant of fear, days."""
    guarding_rise: float
    """Share of their activity that a person with full fear gives up."""
    fitness_loss_rise: float
    """Share of fitness that is lost when nothing is done at all (seen in athletes who stop)."""
    fitness_time: float
    """Time constant of fitness, days."""
    calm_ease: float
    """Share of work stress that a calm practice takes away (our guess)."""
    sleep_ease: float
    """Share of the lost sleep that a sleep step gives back (our guess)."""
    thought_ease: float
    """Share of the worry that checking a thought takes away (our guess)."""
    steps_rise: float
    """Activity that small steps add, as a share of what is usual (our guess)."""

    def __post_init__(self) -> None:
        """Refuse what would make the loop run away or leave its bounds."""
        super().__post_init__()
        if self.pain_from_stress_rise * self.stress_from_pain_rise >= 10:
            raise ValueError("pain_from_stress_rise times stress_from_pain_rise must stay below 10")
        for name in ("calm_ease", "sleep_ease", "thought_ease", "fitness_loss_rise"):
            if getattr(self, name) > 1:
                raise ValueError(f"{name} is a share from 0 to 1, not {getattr(self, name)}")
