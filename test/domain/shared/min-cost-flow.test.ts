import { cheapestFlow, FlowNetwork } from "#domain/shared/min-cost-flow.rules.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("cheapestFlow", () => {
  it("sends by the cheap way first and turns back where that pays", () => {
    const network = new FlowNetwork();
    const [source, left, right, sink] = [network.node(), network.node(), network.node(), network.node()];
    const arcs = [network.arc(source, left, 2, 1), network.arc(source, right, 1, 4), network.arc(left, right, 1, 1), network.arc(left, sink, 1, 6), network.arc(right, sink, 2, 1)];
    const one = cheapestFlow(network, source, sink, 1);
    expect({ sent: one.sent, cost: one.cost, flow: arcs.map(one.on) }).toEqual({ sent: 1, cost: 3, flow: [1, 0, 1, 0, 1] });
    const all = cheapestFlow(network, source, sink);
    expect({ sent: all.sent, cost: all.cost, flow: arcs.map(all.on) }).toEqual({ sent: 3, cost: 3 + 5 + 7, flow: [2, 1, 1, 1, 2] });
  });

  it("shows where more is wanted when it falls short", () => {
    const network = new FlowNetwork();
    const [source, full, idle, short, sink] = [network.node(), network.node(), network.node(), network.node(), network.node()];
    network.arc(source, full, 1);
    network.arc(source, idle, 5);
    network.arc(full, short, 3);
    network.arc(short, sink, 3);
    const flow = cheapestFlow(network, source, sink, 3);
    expect(flow.sent).toBe(1);
    expect(flow.wanting()).toEqual([false, true, false, true, true]);
    expect(idle).toBe(2);
  });

  it("refuses halves and negative costs", () => {
    const network = new FlowNetwork();
    const [a, b] = [network.node(), network.node()];
    expect(() => network.arc(a, b, 0.5)).toThrow(RangeError);
    expect(() => network.arc(a, b, 1, -1)).toThrow(RangeError);
  });

  it("assigns as cheaply as the best of all orders", () => {
    const matrices = fc.integer({ min: 1, max: 5 }).chain((n) => fc.array(fc.array(fc.nat({ max: 20 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(matrices, (costs) => {
        const network = new FlowNetwork();
        const [source, sink] = [network.node(), network.node()];
        const rows = costs.map(() => network.node());
        const columns = costs.map(() => network.node());
        for (const row of rows) network.arc(source, row, 1);
        for (const column of columns) network.arc(column, sink, 1);
        for (const [r, row] of rows.entries()) for (const [c, column] of columns.entries()) network.arc(row, column, 1, costs[r]![c]!);
        const flow = cheapestFlow(network, source, sink);
        expect(flow.sent).toBe(costs.length);
        expect(flow.cost).toBe(Math.min(...orders(costs.length).map((order) => order.reduce((sum, column, row) => sum + costs[row]![column]!, 0))));
      }),
      { numRuns: 300, seed: 20270310 },
    );
  });
});

function orders(n: number): number[][] {
  if (n === 0) return [[]];
  return orders(n - 1).flatMap((order) => Array.from({ length: n }, (_, place) => [...order.slice(0, place), n - 1, ...order.slice(place)]));
}
