package org.hearsay.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;

/**
 * Figures for Prometheus: what the graph holds, requests by kind of address and status with their
 * time, and the state of the process.
 */
final class Metrics {

  /** The kinds of addresses; others count as "other", so that no visitor can make new series. */
  private static final Set<String> KINDS =
      Set.of(
          "",
          "api",
          "article",
          "claim",
          "cluster",
          "data",
          "entity",
          "event",
          "feed.atom",
          "health",
          "mcp",
          "metrics",
          "ontology",
          "pair",
          "policy",
          "proposition",
          "query",
          "run",
          "search",
          "sparql",
          "speaker",
          "statement",
          "static",
          "suggest");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Metrics(SearchIndex index) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    for (Kind kind : Kind.values()) {
      Gauge.builder("hearsay.graph", () -> index.statistics().total(kind))
          .description("What the graph holds, as the search index knows it.")
          .tag("kind", kind.label())
          .register(registry);
    }
    Gauge.builder("hearsay.events.accepted", () -> index.statistics().accepted())
        .description("Events that a policy accepts as having happened.")
        .register(registry);
  }

  /** Times every request. */
  Filter timing() {
    return new Filter() {
      @Override
      public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
          throws IOException, ServletException {
        long start = System.nanoTime();
        try {
          chain.doFilter(request, response);
        } finally {
          record(
              (HttpServletRequest) request,
              (HttpServletResponse) response,
              Duration.ofNanos(System.nanoTime() - start));
        }
      }
    };
  }

  private void record(HttpServletRequest request, HttpServletResponse response, Duration took) {
    String kind = request.getRequestURI().substring(1).replaceFirst("/.*", "");
    Timer.builder("hearsay.http.requests")
        .description("Requests by the first part of their path, and how long they took.")
        .tag("path", KINDS.contains(kind) ? "/" + kind : "other")
        .tag("status", Integer.toString(response.getStatus()))
        .publishPercentileHistogram(false)
        .register(registry)
        .record(took);
  }

  /** The figures in Prometheus' text format. */
  HttpServlet page() {
    return new Page(registry);
  }

  private static final class Page extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient PrometheusMeterRegistry registry;

    Page(PrometheusMeterRegistry registry) {
      this.registry = registry;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/plain;version=0.0.4;charset=utf-8");
      response.setHeader("Cache-Control", "no-store");
      response.getWriter().write(registry.scrape());
    }
  }
}
