// LEMON's network simplex on an instance written by bench/transport.bench.mjs: a peer, compiled only where LEMON is installed
// (Debian: liblemon-dev). g++ -O3 -o lemon lemon.cpp; then: lemon FILE TURNS [block|list].
// FILE holds 32-bit integers: rows, columns, entries, supply, capacity, rowStart, column, score.
// Prints one line a turn: the value and the CPU milliseconds of run() alone.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <vector>

static std::vector<int32_t> take(FILE* file, size_t length) {
  std::vector<int32_t> numbers(length);
  if (length > 0 && fread(numbers.data(), 4, length, file) != length) {
    fprintf(stderr, "the instance ends too soon\n");
    exit(1);
  }
  return numbers;
}

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  FILE* file = fopen(argv[1], "rb");
  if (file == nullptr) return 1;
  const std::vector<int32_t> sizes = take(file, 3);
  const int rows = sizes[0], columns = sizes[1], entries = sizes[2];
  const std::vector<int32_t> supply = take(file, rows), capacity = take(file, columns), rowStart = take(file, rows + 1),
                             column = take(file, entries), score = take(file, entries);
  fclose(file);
  const bool list = argc > 3 && strcmp(argv[3], "list") == 0;

  // Rows, columns and one sink, to which a row also sends what it does not place.
  using Graph = lemon::SmartDigraph;
  Graph graph;
  graph.reserveNode(rows + columns + 1);
  graph.reserveArc(entries + rows + columns);
  for (int k = 0; k <= rows + columns; k++) graph.addNode();
  const auto sink = graph.nodeFromId(rows + columns);
  using Simplex = lemon::NetworkSimplex<Graph, int, int64_t>;
  for (int i = 0; i < rows; i++)
    for (int e = rowStart[i]; e < rowStart[i + 1]; e++) graph.addArc(graph.nodeFromId(i), graph.nodeFromId(rows + column[e]));
  for (int i = 0; i < rows; i++) graph.addArc(graph.nodeFromId(i), sink);
  for (int j = 0; j < columns; j++) graph.addArc(graph.nodeFromId(rows + j), sink);

  Graph::ArcMap<int> upper(graph, 2000000000);
  Graph::ArcMap<int64_t> cost(graph, 0);
  Graph::NodeMap<int> given(graph, 0);
  int total = 0;
  for (int i = 0; i < rows; i++) {
    given[graph.nodeFromId(i)] = supply[i];
    total += supply[i];
  }
  given[sink] = -total;
  for (int e = 0; e < entries; e++) cost[graph.arcFromId(e)] = -score[e];
  for (int j = 0; j < columns; j++) upper[graph.arcFromId(entries + rows + j)] = capacity[j];

  Simplex simplex(graph);
  simplex.upperMap(upper).costMap(cost).supplyMap(given);
  for (int turn = atoi(argv[2]); turn > 0; turn--) {
    const clock_t start = clock();
    simplex.run(list ? Simplex::CANDIDATE_LIST : Simplex::BLOCK_SEARCH);
    const double ms = 1000.0 * (clock() - start) / CLOCKS_PER_SEC;
    printf("%lld %.3f\n", -(long long)simplex.totalCost<long long>(), ms);
  }
}
