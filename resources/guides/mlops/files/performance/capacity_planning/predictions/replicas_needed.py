#!/usr/bin/env python3
"""How many replicas the expected peak needs, from measured numbers.

    python3 performance/capacity_planning/predictions/replicas_needed.py \
        --peak-rps 400 --monthly-growth 0.05 --months 6 --rps-per-replica 90
"""
import argparse
import json
import math


def replicas(peak_rps: float, rps_per_replica: float, utilization: float, spare: int) -> int:
    """Replicas that carry the peak at the wanted utilization, plus spares for failures."""
    if rps_per_replica <= 0 or not 0 < utilization <= 1:
        raise ValueError("rps_per_replica must be above 0 and utilization in (0, 1]")
    return math.ceil(peak_rps / (rps_per_replica * utilization)) + spare


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--peak-rps", type=float, required=True, help="peak of today, per second")
    parser.add_argument("--monthly-growth", type=float, default=0.0, help="0.05 is five percent")
    parser.add_argument("--months", type=int, default=6)
    parser.add_argument("--rps-per-replica", type=float, required=True,
                        help="what one replica carried in the load test within its latency limit")
    parser.add_argument("--utilization", type=float, default=0.6, help="how full a replica may be")
    parser.add_argument("--spare", type=int, default=1, help="replicas that may fail at the peak")
    parser.add_argument("--latency-ms", type=float, default=100.0)
    args = parser.parse_args()

    plan = []
    for month in range(args.months + 1):
        rps = args.peak_rps * (1 + args.monthly_growth) ** month
        plan.append({
            "month": month,
            "peak_rps": round(rps, 1),
            # Little's law: requests in flight = arrival rate x time in the system.
            "in_flight": round(rps * args.latency_ms / 1000, 1),
            "replicas": replicas(rps, args.rps_per_replica, args.utilization, args.spare),
        })
    print(json.dumps(plan, indent=2))


if __name__ == "__main__":
    main()
