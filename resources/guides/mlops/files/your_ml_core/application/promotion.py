"""Which model is in use: promotion after a fair comparison, and the way back."""

from __future__ import annotations

from dataclasses import dataclass

from {{ core_package }}.domain.metrics import mean_absolute_error
from {{ core_package }}.domain.model import DurationModel
from {{ core_package }}.domain.trip import Trip
from {{ core_package }}.ports.registry import ModelRegistry
from {{ core_package }}.ports.storage import ModelNotFound, ModelStore, TripSource

CHAMPION = "champion"  # the alias of the model that is in use


def error_on(model: DurationModel, trips: list[Trip]) -> float:
    """The mean absolute error of the model on these trips, in minutes."""
    return mean_absolute_error(
        [trip.duration_minutes for trip in trips], [model.predict(trip.request) for trip in trips]
    )


@dataclass(frozen=True)
class Comparison:
    """Two models on the same trips, which neither of them has seen."""

    candidate: str
    champion: str | None  # None: there was none yet
    trips: int
    candidate_mae: float
    champion_mae: float | None

    @property
    def accepted(self) -> bool:
        """Whether the candidate is at least as good."""
        return self.champion_mae is None or self.candidate_mae <= self.champion_mae


@dataclass(frozen=True)
class PromoteModel:
    """Makes a candidate the champion, if it is no worse."""

    registry: ModelRegistry
    trips: TripSource

    def run(self, candidate: str) -> Comparison:
        """Compares on trips later than both trainings, then moves the alias or leaves it."""
        model = self.registry.load(candidate)
        versions = self.registry.history(CHAMPION)
        champion = self.registry.load(versions[-1]) if versions else None
        seen = max(known.trained_until for known in (model, champion) if known)
        unseen = [trip for trip in self.trips.load() if trip.request.pickup_at > seen]
        if not unseen:
            raise ValueError("no trips that both models have not seen: nothing to compare them on")
        result = Comparison(
            candidate, versions[-1] if versions else None, len(unseen), error_on(model, unseen),
            error_on(champion, unseen) if champion else None,
        )
        if result.accepted:
            self.registry.point(CHAMPION, candidate)
        return result


@dataclass(frozen=True)
class DeployChampion:
    """Brings the champion to where the service loads its model from."""

    registry: ModelRegistry
    models: ModelStore

    def run(self) -> str:
        """The version that is in use from the next start of the service on."""
        versions = self.registry.history(CHAMPION)
        if not versions:
            raise ModelNotFound("no model has been promoted yet")
        self.models.save(self.registry.load(versions[-1]))
        return versions[-1]


@dataclass(frozen=True)
class RollBack:
    """Makes the champion before the present one the champion again."""

    registry: ModelRegistry

    def run(self) -> str:
        """The version that is named again."""
        versions = self.registry.history(CHAMPION)
        if len(versions) < 2:
            raise ModelNotFound("there is no earlier champion to go back to")
        self.registry.withdraw(CHAMPION)
        return versions[-2]
