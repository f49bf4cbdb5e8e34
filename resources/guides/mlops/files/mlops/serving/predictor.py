"""Finds the function that predicts, once, for every way of serving.

For your trained model: PREDICTOR={{ core_package }}.interfaces.row_predictor:predict.
The function named there takes the features of one row (a dict), returns a
Prediction, and raises ValueError for a row it cannot answer. Without the variable
a constant baseline answers, so that serving can be tried before a model exists.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable
from typing import Any, TypedDict

Features = dict[str, Any]


class Prediction(TypedDict):
    """What every way of serving answers with."""

    prediction: float
    model_version: str


Predict = Callable[[Features], Prediction]

BASELINE_MINUTES = 15.0


def baseline(features: Features) -> Prediction:
    """The answer that any real model has to beat."""
    try:
        distance = float(features["distance_km"])
    except (KeyError, TypeError, ValueError):
        raise ValueError("distance_km is missing or not a number") from None
    if not 0 < distance <= 200:
        raise ValueError("distance_km must be above 0 and at most 200")
    return {"prediction": BASELINE_MINUTES, "model_version": "baseline"}


def load_predictor(target: str | None = None) -> Predict:
    """The function named by `target` or by PREDICTOR; the baseline if neither is set."""
    target = target or os.environ.get("PREDICTOR", "")
    if not target:
        return baseline
    module_name, _, function_name = target.partition(":")
    function = getattr(importlib.import_module(module_name), function_name or "predict")
    if not callable(function):
        raise TypeError(f"{target} is not callable")
    return function
