import { DistanceHeap } from "./distance-heap.rules.ts";

/** An arc's number, in the order of adding. */
export type Arc = number;

/** A directed network with whole capacities and whole, non-negative costs per unit. */
export class FlowNetwork {
  nodes = 0;
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly capacity: number[] = [];
  readonly cost: number[] = [];

  node(): number {
    return this.nodes++;
  }

  arc(from: number, to: number, capacity: number, cost = 0): Arc {
    if (!(capacity >= 0 && Number.isInteger(capacity) && cost >= 0 && Number.isSafeInteger(cost))) throw new RangeError(`Capacity ${capacity} and cost ${cost} must be whole and not negative`);
    this.from.push(from);
    this.to.push(to);
    this.capacity.push(capacity);
    return this.cost.push(cost) - 1;
  }
}

export interface CheapestFlow {
  /** Units that reached the sink: the wanted amount, or the largest possible when that is less. */
  sent: number;
  /** The lowest cost at which that many units can be sent. */
  cost: number;
  /** Units on one arc. */
  on: (arc: Arc) => number;
  /** After a flow that fell short: the nodes on the sink's side of a smallest cut, that is, where more is still wanted. */
  wanting: () => boolean[];
}

/**
 * Sends up to `wanted` units from source to sink at the lowest total cost, exactly (primal-dual: shortest distances by
 * Dijkstra with potentials, then as much as possible along all shortest paths at once by Dinic's blocking flows, until
 * the sink is full or cut off). The flow is whole. Among flows of equal cost the order of nodes and arcs decides, so the
 * same network gives the same flow. About D · E · log V steps, D being the number of distinct path costs.
 */
export function cheapestFlow(network: FlowNetwork, source: number, sink: number, wanted = Infinity): CheapestFlow {
  const residual = new Residual(network);
  let sent = 0;
  let cost = 0;
  while (sent < wanted && residual.findDistances(source, sink)) {
    const pathCost = residual.potential[sink]! - residual.potential[source]!;
    let step = residual.saturate(source, sink, wanted - sent);
    while (step > 0) {
      sent += step;
      cost += step * pathCost;
      step = residual.saturate(source, sink, wanted - sent);
    }
  }
  return { sent, cost, on: (arc) => residual.left[2 * arc + 1]!, wanting: () => residual.reaching(sink) };
}

/** What is left of the network while flow is on it: arc 2i is the i-th arc, 2i + 1 the way back along it. */
class Residual {
  readonly left: Int32Array;
  readonly potential: Float64Array;
  private readonly nodes: number;
  private readonly head: Int32Array;
  private readonly price: Float64Array;
  /** The arcs that leave a node stand in `leaving` from `start[node]` to `start[node + 1]`. */
  private readonly start: Int32Array;
  private readonly leaving: Int32Array;
  private readonly level: Int32Array;
  private readonly next: Int32Array;

  constructor(network: FlowNetwork) {
    const arcs = network.to.length;
    this.nodes = network.nodes;
    this.left = new Int32Array(2 * arcs);
    this.head = new Int32Array(2 * arcs);
    this.price = new Float64Array(2 * arcs);
    this.start = new Int32Array(network.nodes + 1);
    this.leaving = new Int32Array(2 * arcs);
    this.potential = new Float64Array(network.nodes);
    this.level = new Int32Array(network.nodes);
    this.next = new Int32Array(network.nodes);
    for (let arc = 0; arc < arcs; arc++) {
      this.left[2 * arc] = network.capacity[arc]!;
      this.head[2 * arc] = network.to[arc]!;
      this.head[2 * arc + 1] = network.from[arc]!;
      this.price[2 * arc] = network.cost[arc]!;
      this.price[2 * arc + 1] = -network.cost[arc]!;
      this.start[network.from[arc]! + 1]!++;
      this.start[network.to[arc]! + 1]!++;
    }
    for (let node = 0; node < this.nodes; node++) this.start[node + 1]! += this.start[node]!;
    const place = this.start.slice();
    for (let way = 0; way < 2 * arcs; way++) this.leaving[place[this.head[way ^ 1]!]!++] = way;
  }

  /** Dijkstra over reduced costs, which potentials keep non-negative; moves the potentials on. False when the sink is cut off. */
  findDistances(source: number, sink: number): boolean {
    const { head, leaving, left, potential, price, start } = this;
    const distance = new Float64Array(this.nodes).fill(Infinity);
    const done = new Uint8Array(this.nodes);
    const heap = new DistanceHeap();
    distance[source] = 0;
    heap.push(0, source);
    for (let node = heap.pop(); node >= 0; node = heap.pop()) {
      if (done[node]) continue;
      done[node] = 1;
      if (node === sink) break;
      const base = distance[node]! + potential[node]!;
      for (let i = start[node]!; i < start[node + 1]!; i++) {
        const way = leaving[i]!;
        if (left[way] === 0) continue;
        const to = head[way]!;
        const reached = base + price[way]! - potential[to]!;
        if (reached >= distance[to]!) continue;
        distance[to] = reached;
        heap.push(reached, to);
      }
    }
    const far = distance[sink]!;
    if (far === Infinity) return false;
    // Nodes beyond the sink move by the sink's distance: that keeps every reduced cost non-negative without visiting them.
    for (let node = 0; node < this.nodes; node++) potential[node]! += done[node] ? distance[node]! : far;
    return true;
  }

  /** One blocking flow along ways of reduced cost zero; the units sent, 0 when no shortest path is left. */
  saturate(source: number, sink: number, wanted: number): number {
    if (wanted <= 0 || !this.findLevels(source, sink)) return 0;
    const { head, leaving, left, level, next, start } = this;
    next.set(start.subarray(0, this.nodes));
    const path: number[] = [];
    let node = source;
    let sent = 0;
    while (sent < wanted) {
      if (node === sink) {
        let units = wanted - sent;
        for (const way of path) units = Math.min(units, left[way]!);
        for (const way of path) {
          left[way]! -= units;
          left[way ^ 1]! += units;
        }
        sent += units;
        path.length = 0;
        node = source;
      } else if (next[node]! < start[node + 1]!) {
        const way = leaving[next[node]!]!;
        const to = head[way]!;
        if (left[way]! > 0 && level[to] === level[node]! + 1 && this.isShortest(way, node, to)) {
          path.push(way);
          node = to;
        } else next[node]!++;
      } else {
        const back = path.pop();
        if (back === undefined) break;
        node = head[back ^ 1]!;
        next[node]!++;
      }
    }
    return sent;
  }

  /** Every node from which more could still flow to `sink`. */
  reaching(sink: number): boolean[] {
    const reaches = new Array<boolean>(this.nodes).fill(false);
    const queue = [sink];
    reaches[sink] = true;
    for (const node of queue) {
      for (let i = this.start[node]!; i < this.start[node + 1]!; i++) {
        const way = this.leaving[i]!;
        const before = this.head[way]!;
        if (this.left[way ^ 1] === 0 || reaches[before]) continue;
        reaches[before] = true;
        queue.push(before);
      }
    }
    return reaches;
  }

  /** Steps from the source over shortest ways, breadth first. False when the sink is not among them. */
  private findLevels(source: number, sink: number): boolean {
    const { head, leaving, left, level, start } = this;
    level.fill(-1);
    level[source] = 0;
    const queue = [source];
    for (const node of queue) {
      for (let i = start[node]!; i < start[node + 1]!; i++) {
        const way = leaving[i]!;
        const to = head[way]!;
        if (left[way] === 0 || level[to]! >= 0 || !this.isShortest(way, node, to)) continue;
        level[to] = level[node]! + 1;
        if (to === sink) return true;
        queue.push(to);
      }
    }
    return false;
  }

  private isShortest(way: number, from: number, to: number): boolean {
    return this.price[way]! + this.potential[from]! - this.potential[to]! === 0;
  }
}
