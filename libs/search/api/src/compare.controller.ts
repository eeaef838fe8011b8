import { Controller, Get, Query, Res, UseFilters } from '@nestjs/common';
import { CurrentViewer, Public, type Viewer } from '@ringfair/platform/auth';
import { validation } from '@ringfair/platform/errors';
import { attach } from '@ringfair/platform/export';
import { HttpErrors } from '@ringfair/platform/http';
import { COMPARED } from '@ringfair/search-core';
import type { Response } from 'express';
import { compareWorkbook } from './compare-workbook.js';
import { CompareService } from './compare.service.js';

/** A comparison to take along: `/exports/comparison.xlsx?v=slug&v=slug`, the parameters of its page. */
@Controller('exports')
@UseFilters(HttpErrors)
export class CompareController {
  constructor(private readonly comparisons: CompareService) {}

  @Public()
  @Get('comparison.xlsx')
  async xlsx(
    @CurrentViewer({ optional: true }) viewer: Viewer | null,
    @Query('v') asked: unknown,
    @Res() res: Response,
  ): Promise<void> {
    const bytes = await compareWorkbook(await this.comparisons.compare(viewer, slugsOf(asked)));
    attach(res, 'comparison.xlsx');
    res.end(bytes);
  }
}

function slugsOf(asked: unknown): string[] {
  const given: unknown[] = Array.isArray(asked) ? asked : [asked];
  const slugs = given.filter((slug) => typeof slug === 'string');
  const fits = slugs.every((slug) => /^[\da-z-]{1,200}$/.test(slug));
  if (!fits || slugs.length < COMPARED.least || slugs.length > COMPARED.most) {
    throw validation([
      { path: 'v', reason: 'ARRAY_SIZE', message: `takes ${COMPARED.least} to ${COMPARED.most} addresses` },
    ]);
  }
  return [...new Set(slugs)];
}
