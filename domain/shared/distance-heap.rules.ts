/** Nodes by distance, nearest first (a binary heap). Equal distances come in an order that depends only on the pushes. */
export class DistanceHeap {
  private readonly distances: number[] = [];
  private readonly nodes: number[] = [];

  push(distance: number, node: number): void {
    const { distances, nodes } = this;
    let place = nodes.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (distances[parent]! <= distance) break;
      distances[place] = distances[parent]!;
      nodes[place] = nodes[parent]!;
      place = parent;
    }
    distances[place] = distance;
    nodes[place] = node;
  }

  /** The nearest node, or -1 when there is none. */
  pop(): number {
    const { distances, nodes } = this;
    const nearest = nodes[0];
    const distance = distances.pop();
    const node = nodes.pop();
    if (nearest === undefined || distance === undefined || node === undefined) return -1;
    if (nodes.length === 0) return nearest;
    let place = 0;
    for (let child = 1; child < nodes.length; child = 2 * place + 1) {
      if (child + 1 < nodes.length && distances[child + 1]! < distances[child]!) child++;
      if (distances[child]! >= distance) break;
      distances[place] = distances[child]!;
      nodes[place] = nodes[child]!;
      place = child;
    }
    distances[place] = distance;
    nodes[place] = node;
    return nearest;
  }
}
