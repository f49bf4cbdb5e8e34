"""How good the answers of a model were, once it is known what really happened."""

from __future__ import annotations

from dataclasses import dataclass

from {{ core_package }}.domain.drift import population_stability
from {{ core_package }}.domain.metrics import mean_absolute_error
from {{ core_package }}.ports.predictions import ActualSource, PredictionLog
from {{ core_package }}.ports.storage import TripSource

DRIFT_LIMIT = 0.25  # above it, the requests are no longer those of the training
WORSE_LIMIT = 1.3  # an error of so many times the expected one is no bad luck any more
FEWEST = 10  # with fewer answers nothing can be said, and no alarm is better than a false one
DRIFT_BINS = 4  # the sample is small; with thousands of requests take ten


@dataclass(frozen=True)
class LiveReport:
    """What happened since a model went into use."""

    model_version: str
    answered: int
    known: int  # how many of them have their true duration
    mae: float | None  # in minutes, None while nothing is known
    expected_mae: float  # what the evaluation promised
    drift: float  # of the distances; needs no true durations, so it is known at once

    @property
    def has_drifted(self) -> bool:
        """Whether other trips are asked for than the model has learned from."""
        return self.answered >= FEWEST and self.drift > DRIFT_LIMIT

    @property
    def is_worse(self) -> bool:
        """Whether the answers are clearly worse than promised."""
        if self.mae is None or self.known < FEWEST:
            return False
        return self.mae > WORSE_LIMIT * self.expected_mae


@dataclass(frozen=True)
class JudgeLive:
    """Joins the log with the truth, by the id of each request."""

    log: PredictionLog
    actuals: ActualSource
    reference: TripSource  # what the model has learned from

    def run(self, model_version: str, expected_mae: float) -> LiveReport:
        """Judges the answers of one version; ValueError where it has given none."""
        given = [entry for entry in self.log.load() if entry.model_version == model_version]
        if not given:
            raise ValueError(f"model {model_version} has not answered anything yet")
        truth = self.actuals.load()
        known = [entry for entry in given if entry.request_id in truth]
        return LiveReport(
            model_version=model_version,
            answered=len(given),
            known=len(known),
            mae=mean_absolute_error(
                [truth[entry.request_id] for entry in known], [entry.minutes for entry in known]
            ) if known else None,
            expected_mae=expected_mae,
            drift=population_stability(
                [trip.request.distance_km for trip in self.reference.load()],
                [entry.request.distance_km for entry in given],
                DRIFT_BINS,
            ),
        )
