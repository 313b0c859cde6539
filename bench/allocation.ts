import { allocate } from "#domain/feedback/allocation.rules.ts";
import type { AllocationInput } from "#domain/feedback/allocation-input.rules.ts";

export interface AllocationTime {
  n: number;
  k: number;
  milliseconds: number;
}

/** The median of five allocations of n teams to each other's works, every pair outside the own organisation possible (five teams an organisation), for 60 and 300 teams. */
export function measureAllocation(): AllocationTime[] {
  return [60, 300].map((n) => {
    const times = [1, 2, 3, 4, 5].map((seed) => {
      const input = cohortOf(n, seed);
      const begin = performance.now();
      const answer = allocate(input);
      const milliseconds = performance.now() - begin;
      if (!answer.feasible || answer.difference > 1) throw new Error(`No even allocation of ${n} teams`);
      return milliseconds;
    });
    return { n, k: 3, milliseconds: times.sort((a, b) => a - b)[2]! };
  });
}

function cohortOf(n: number, seed: number): AllocationInput {
  const teams = Array.from({ length: n }, (_, i) => ({ id: `team-${i}`, organisationIds: [`organisation-${Math.floor(i / 5)}`] }));
  return { reviewers: teams, works: teams.map((team) => ({ id: `work of ${team.id}`, teamId: team.id, organisationIds: team.organisationIds })), k: 3, seed };
}
