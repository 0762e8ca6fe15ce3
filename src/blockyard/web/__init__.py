"""What every route shares: middleware, dependencies, pagination, problem documents."""
