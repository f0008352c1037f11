export { smtpChannel, type SmtpChannelOptions, type SmtpLimits } from './smtp-channel.js';
export { webhookChannel, type WebhookChannelOptions } from './webhook-channel.js';
