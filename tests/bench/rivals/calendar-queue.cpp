// M/M/3 on a plain event calendar: a binary heap of events, a first-come line, a record for each customer.
// argv: customers, seed. Prints {"cpu": s, "mean": wait}.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <functional>
#include <queue>
#include <random>
#include <vector>

enum class Kind { arrival, release };

struct Event {
  double at;
  long number;
  Kind kind;
  int customer;
  bool operator>(const Event& other) const {
    return at != other.at ? at > other.at : number > other.number;
  }
};

struct Customer {
  double arrived, service, started, left;
  int window;
};

class Hall {
 public:
  Hall(int count, unsigned long seed) : draw_(seed), limit_(count) {
    for (int window = windows - 1; window >= 0; --window) free_.push_back(window);
    customers_.reserve(count);
  }

  double run() {
    schedule(gap_(draw_), Kind::arrival, 0);
    while (!calendar_.empty()) {
      const Event event = calendar_.top();
      calendar_.pop();
      now_ = event.at;
      if (event.kind == Kind::arrival) arrive(event.customer);
      else release(event.customer);
    }
    double sum = 0;
    for (const Customer& c : customers_) sum += c.started - c.arrived;
    return sum / customers_.size();
  }

 private:
  static constexpr int windows = 3;

  void schedule(double at, Kind kind, int customer) {
    calendar_.push({at, number_++, kind, customer});
  }

  void arrive(int customer) {
    customers_.push_back({now_, service_(draw_), -1, -1, -1});
    line_.push_back(customer);
    if (customer + 1 < limit_) schedule(now_ + gap_(draw_), Kind::arrival, customer + 1);
    seize();
  }

  void release(int customer) {
    customers_[customer].left = now_;
    free_.push_back(customers_[customer].window);
    seize();
  }

  void seize() {
    while (!free_.empty() && !line_.empty()) {
      Customer& c = customers_[line_.front()];
      c.window = free_.back();
      c.started = now_;
      schedule(now_ + c.service, Kind::release, line_.front());
      free_.pop_back();
      line_.pop_front();
    }
  }

  std::mt19937_64 draw_;
  std::exponential_distribution<double> gap_{2.7}, service_{1.0};
  std::priority_queue<Event, std::vector<Event>, std::greater<Event>> calendar_;
  std::deque<int> line_;
  std::vector<int> free_;
  std::vector<Customer> customers_;
  int limit_;
  double now_ = 0;
  long number_ = 0;
};

int main(int, char** argv) {
  const int customers = std::atoi(argv[1]);
  Hall(customers, 0).run();
  const std::clock_t before = std::clock();
  const double mean = Hall(customers, std::strtoul(argv[2], nullptr, 10)).run();
  const double cpu = double(std::clock() - before) / CLOCKS_PER_SEC;
  std::printf("{\"cpu\": %.6f, \"mean\": %.6f}\n", cpu, mean);
}
