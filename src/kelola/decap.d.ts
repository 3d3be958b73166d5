/** These packages bring no types of their own. */
declare module "decap-cms-backend-*" {
  export const ProxyBackend: unknown;
  export const GitHubBackend: unknown;
  export const GitLabBackend: unknown;
}
declare module "decap-cms-widget-*" {
  const widget: { Widget(): import("decap-cms-core").CmsWidgetParam };
  export default widget;
}
