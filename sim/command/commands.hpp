#pragma once

namespace CLI {
class App;
}

namespace tillit {

struct Session;

// One function per subcommand, each in its own file: adds the subcommand to the program. What it
// does happens in its callback, which sets `session.exit` if it does not end well.

void add_run(CLI::App& program, Session& session);
void add_sweep(CLI::App& program, Session& session);
void add_ablate(CLI::App& program, Session& session);
void add_eval(CLI::App& program, Session& session);
void add_calibrate(CLI::App& program, Session& session);
void add_validate(CLI::App& program, Session& session);
void add_resume(CLI::App& program, Session& session);
void add_status(CLI::App& program, Session& session);
void add_submit(CLI::App& program, Session& session);
void add_join(CLI::App& program, Session& session);
void add_branch(CLI::App& program, Session& session);
void add_rerun(CLI::App& program, Session& session);
void add_inspect(CLI::App& program, Session& session);
void add_check(CLI::App& program, Session& session);
void add_schema(CLI::App& program, Session& session);
void add_explain(CLI::App& program, Session& session);
void add_explain_outcome(CLI::App& program, Session& session);
void add_list(CLI::App& program, Session& session);
void add_new(CLI::App& program, Session& session);
void add_odd(CLI::App& program, Session& session);
void add_diff(CLI::App& program, Session& session);
void add_serve(CLI::App& program, Session& session);
void add_bench(CLI::App& program, Session& session);

}  // namespace tillit
