/** What is drawn beside a field's words. The words say the same for those who cannot see it. */
import { z } from 'zod';
import { idSchema } from './common.ts';

/** Rows and columns of a damaged note: a hundred squares, so that one square is one per cent. */
export const SQUARES = 10;

const row = new RegExp(`^[#.]{${SQUARES}}$`);

export const pictureSchema = z
  .union([
    z.strictObject({
      portrait: idSchema.describe('照片上的人，同 persona.portrait / who is on the photograph'),
    }),
    z.strictObject({
      seal: z
        .strictObject({
          text: z.string().min(1).max(24).describe('环形文字 / words around'),
          points: z.int().min(4).max(8).default(5).describe('中间星形的角数 / points of the star'),
          turn: z
            .int()
            .min(-45)
            .max(45)
            .default(0)
            .describe('星形转过的角度 / degrees by which the star is turned'),
          gaps: z
            .array(z.int().min(0).max(359))
            .default([])
            .describe('边框缺口所在角度，正上为 0 / degrees at which the rim is broken, 0 on top'),
          worn: z
            .int()
            .min(0)
            .max(90)
            .default(0)
            .describe('墨色磨损的百分比 / per cent of ink that is worn off'),
        })
        .describe('印章 / seal'),
    }),
    z.strictObject({
      squares: z
        .array(z.string().regex(row, { error: 'Ten of # and . in each row.' }))
        .length(SQUARES)
        .describe(
          '残币：十行十格，# 为尚存，. 为缺失 / damaged note: ten rows of ten squares, # is there, . is missing',
        ),
    }),
  ])
  .describe('要素的图样：照片、印章或残币 / drawing of a field: photograph, seal or damaged note');
export type Picture = z.output<typeof pictureSchema>;
