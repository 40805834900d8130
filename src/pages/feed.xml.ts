import type { APIRoute } from 'astro';
import { FIRST_LANGUAGE } from '../book/setting';
import { feedIn } from '../components/feed';

export const GET: APIRoute = ({ site }) => feedIn(FIRST_LANGUAGE, site);
