import type { Day } from '../base/day.js';
import type { Place } from '../base/source.js';
import type { Span } from '../base/span.js';
import type { Device, Metric } from './observation.js';

/** A thing that was said outside the rows, and where. */
export interface Said<T> {
  readonly value: T;
  /** in the file's name, in rows above the header, on another sheet, or in keys around a JSON array */
  readonly place: Place;
}

/** What a file says of all its figures, outside its rows. */
export interface Facts {
  readonly site?: Said<string>;
  readonly period?: Said<Span>;
  readonly country?: Said<string>;
  readonly device?: Said<Device>;
  readonly metric?: Said<Metric>;
  readonly granularity?: Said<'day' | 'week' | 'month'>;
  /** the last day that the figures can know of */
  readonly updated?: Said<Day>;
  /** the program whose export it says to be */
  readonly program?: Said<string>;
  /** the segment, a set of pages, that all figures are of */
  readonly segment?: Said<string>;
  /** a country that was said and is none that is known, or several of them */
  readonly unknownCountry?: Said<string>;
  /** a device that was said and is none that is known */
  readonly unknownDevice?: Said<string>;
  /** what counts are to be multiplied by, as plain digits: `単位：千` above a table */
  readonly scale?: Said<string>;
  /** a unit that was said and is none that is known */
  readonly unknownUnit?: Said<string>;
  /** whether figures are of the main domain alone, without its subdomains */
  readonly isMainDomainOnly?: Said<boolean>;
}
