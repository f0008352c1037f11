export { openPostgresViews, type PostgresViewsOptions } from './open-postgres-views.js';
