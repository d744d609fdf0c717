import type { LaunchOptions } from '@playwright/test';

export function findChromium(): string;
export function launchOptions(): LaunchOptions;
