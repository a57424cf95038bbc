import { Flowchart } from "../../lib/graph/mermaid";

test("nodes, arrows and frames become lines, and a name gets one id", () => {
  const chart = new Flowchart();
  chart.frame("in", "a frame", () => chart.node("one", ["role", "braze"], "principal"));
  chart.node("other", ["bucket acme"], "bucket");
  chart.arrow("one", "other", ["PutObject"], "thick");
  chart.arrow("one", "other", [], "dotted");
  const [, ...lines] = chart.toString().split("\n");
  expect(lines.slice(0, 6)).toEqual([
    '  subgraph n1["a frame"]',
    '    n2["role<br>braze"]:::principal',
    "  end",
    '  n3[("bucket acme")]:::bucket',
    '  n2 ==>|"PutObject"| n3',
    "  n2 -.-> n3",
  ]);
});

test("no name can end a label or make HTML", () => {
  const chart = new Flowchart();
  chart.node("one", ['"]; <script>#quot; `x` &amp; {{a}} |b|'], "folder");
  const [, line = ""] = chart.toString().split("\n");
  const [, label = ""] = /^ {2}n1\["(.*)"\]:::folder$/.exec(line) ?? [];
  expect(label).toBe("#34;#93;; #60;script#62;#35;quot; #96;x#96; #38;amp; #123;#123;a#125;#125; #124;b#124;");
});

test("no name makes Mermaid take a line for a direction", () => {
  const chart = new Flowchart();
  chart.arrow("one", "other", ["+ direction TB, directions"]);
  expect(chart.toString()).toBe('flowchart LR\n  n1 -->|"+ direction#32;TB, directions"| n2');
});

test("the styles of the nodes that are drawn have their colours", () => {
  const chart = new Flowchart();
  (["alarm", "beyond", "braze", "bucket", "folder", "policy", "principal"] as const).forEach((style) =>
    chart.node(style, [style], style),
  );
  expect(chart.toString().split("\n").slice(8)).toEqual([
    "  classDef braze fill:#e8e3ff,stroke:#6a4fd0,color:#1f1f1f",
    "  classDef principal fill:#e3f0ff,stroke:#2f6fb5,color:#1f1f1f",
    "  classDef policy fill:#fff6d9,stroke:#a67c00,color:#1f1f1f",
    "  classDef bucket fill:#e4f6e4,stroke:#3a8a3a,color:#1f1f1f",
    "  classDef folder fill:#f3fbf3,stroke:#3a8a3a,color:#1f1f1f",
    "  classDef alarm fill:#fdeee0,stroke:#b5651d,color:#1f1f1f",
    "  classDef beyond fill:#ffe0e0,stroke:#c00000,stroke-width:3px,color:#1f1f1f",
  ]);
});
