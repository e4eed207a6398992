"""The parameters of the stress event: one row of `model_parameters.csv` each, with unit and source there."""

from __future__ import annotations

from dataclasses import dataclass

from easeback.science.parameters import Parameters


@dataclass(frozen=True)
class StressParameters(Parameters):
    """The parameters of the stress event; times are minutes."""

    adrenaline_half_life: float
    """Minutes for half of the extra adrenaline to go (`best1982`)."""
    adrenaline_rise: float
    """Rise at full stress, as a multiple of rest (1 = twice the resting level)."""
    heart_rate_rest: float
    """Resting heart rate, beats a minute."""
    heart_rate_rise: float
    """Rise of heart rate at full stress, beats a minute (`kirschbaum1993`)."""
    heart_rate_time: float
    """Time constant of heart rate, minutes."""
    brain_delay: float
    """Time constant of the first relay in the brain, minutes."""
    pituitary_delay: float
    """Time constant of the second relay, the pituitary, minutes."""
    cortisol_half_life: float
    """EFFECTIVE half-life of the rise of cortisol in saliva, minutes: see the head of this module."""
    cortisol_rest: float
    """Resting cortisol in saliva, nmol/L."""
    cortisol_rise: float
    """Rise of cortisol at the peak of the standard event at full stress, nmol/L (`gu2022`)."""
    muscle_rest: float
    """Muscle activity at rest, model units."""
    muscle_rise: float
    """Rise of muscle activity at full stress, % of a reference contraction (`wijsman2013`)."""
    muscle_time_up: float
    """Time constant of tightening, minutes."""
    muscle_time_down_quick: float
    """Time constant of letting go, quick recovery, minutes."""
    muscle_time_down_slow: float
    """Time constant of letting go, slow recovery, minutes (direction from `burns2006`)."""
    breathing_ease: float
    """Share of the stress input that slow breathing takes away, 0 to 1 (illustrative)."""
    standard_event_length: float
    """Length of the event that `cortisol_rise` belongs to, minutes."""
    cohort_rest_mean: float
    """Mean resting cortisol of people in a group, nmol/L."""
    cohort_rest_sd: float
    """Spread of resting cortisol between people, nmol/L."""
    cohort_rise_mean: float
    """Mean rise of people in a group, nmol/L."""
    cohort_rise_shape: float
    """Shape of the gamma distribution of rises between people."""
    cohort_noise_sd: float
    """Spread that measuring twice adds, nmol/L."""
    cohort_responder_rise: float
    """Smallest rise that counts as a response, nmol/L (1.5, Miller 2013)."""

    def __post_init__(self) -> None:
        """Refuse what no model can be made from."""
        super().__post_init__()
        if self.breathing_ease > 1:
            raise ValueError(f"breathing_ease is a share from 0 to 1, not {self.breathing_ease}")
