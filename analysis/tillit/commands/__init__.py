"""The subcommands: each module adds its arguments and runs. They print; what is computed is computed elsewhere."""
