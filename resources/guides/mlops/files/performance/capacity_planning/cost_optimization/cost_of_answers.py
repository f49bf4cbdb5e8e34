#!/usr/bin/env python3
"""What a thousand answers cost: money, energy and carbon, from measured numbers.

    python3 performance/capacity_planning/cost_optimization/cost_of_answers.py \
        --answers-per-hour 90000 --replicas 3 --price-per-hour 0.20 --watts 45

Watts are those of one replica under that load: measured at the socket, by `nvidia-smi` for a card,
or taken from the report of your cloud. Run it before and after a change; the difference is what counts.
"""
import argparse
import json


def per_thousand(answers_per_hour: float, replicas: int, price_per_hour: float, watts: float,
                 overhead: float, grams_per_kwh: float) -> dict[str, float]:
    """Money, kilowatt-hours and grams of CO2 equivalent for a thousand answers."""
    if answers_per_hour <= 0 or replicas < 1 or overhead < 1:
        raise ValueError("answers per hour must be above 0, replicas and overhead at least 1")
    thousands = answers_per_hour / 1000
    energy = replicas * watts * overhead / 1000 / thousands
    return {
        "money": round(replicas * price_per_hour / thousands, 6),
        "kwh": round(energy, 6),
        "grams_co2e": round(energy * grams_per_kwh, 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--answers-per-hour", type=float, required=True, help="of all replicas, idle too")
    parser.add_argument("--replicas", type=int, default=1)
    parser.add_argument("--price-per-hour", type=float, required=True, help="of one replica")
    parser.add_argument("--watts", type=float, required=True, help="of one replica, on average")
    parser.add_argument("--overhead", type=float, default=1.2,
                        help="cooling and losses of the building (PUE); 1.1 to 1.6")
    parser.add_argument("--grams-per-kwh", type=float, default=250.0,
                        help="of the grid, where and when it runs: 30 to 700")
    args = parser.parse_args()
    print(json.dumps(per_thousand(**vars(args)), indent=2))


if __name__ == "__main__":
    main()
