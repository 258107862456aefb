<?php
/**
 * Plugin Name: Delta Atlas
 * Description: Any address of the atlas on a line of its own, in an Embed block, pasted as a snippet or in the shortcode [delta-atlas …] becomes the interactive map, for every role. No request leaves the server.
 * Version: %VERSION%
 * Plugin URI: %SITE%
 * Requires at least: 5.5
 * Requires PHP: 7.2
 * License: MIT
 */

namespace DeltaAtlas;

defined( 'ABSPATH' ) || exit;

/*
 * What stands between percent signs is filled in by the build of the atlas (scripts/wordpress/plugin.ts), which puts
 * the whole plugin into dist/wordpress/.
 * Another copy of the atlas: define DELTA_ATLAS_SITE in wp-config.php, or use the filter delta_atlas_site.
 */

/** Address of the atlas, with a slash at its end. */
const SITE = '%SITE%';
/** JSON: language => id => name, of what an address can name. */
const NAMES = '%NAMES%';
/** JSON: language => words: name of the atlas, title of a frame, text of a link. */
const WORDS = '%WORDS%';
/** JSON: attributes that every frame has. */
const ATTRIBUTES = '%ATTRIBUTES%';
/** JSON: class of the element around a frame and its link, and the usual height in pixels. */
const FRAME = '%FRAME%';
/** Parameters of an address that only a frame has; the page of its own goes without them. */
const OF_FRAMES = array( 'v', 'theme', 'engine', 'panels', 'plain', 'transparent', 'accent', 'dark', 'scrollWheelZoom', 'lock', 'static', 'data', 'searchControl', 'zoomControl', 'legendControl', 'shareControl' );
/** Pixels: what the height of a shortcode may be. */
const HEIGHTS = array( 320, 2000 );
const LONGEST_QUERY = 7000;

/** The address of the atlas. */
function site() {
	$given = defined( 'DELTA_ATLAS_SITE' ) ? DELTA_ATLAS_SITE : SITE;
	return trailingslashit( (string) apply_filters( 'delta_atlas_site', $given ) );
}

/** The address without its scheme, which sites change, and without its last slash; as a regular expression. */
function site_pattern() {
	return 'https?://' . preg_quote( untrailingslashit( preg_replace( '#^https?://#i', '', site() ) ), '#' );
}

/**
 * The parameters of a view of the atlas (key => value, not decoded) for one of its addresses; null for any other address,
 * and for its pages that are no map.
 */
function view_of( $address ) {
	$text = trim( html_entity_decode( $address, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	$record = '(?:oembed/)?(?:(en|zh)/)?(alliance|grouping|place)/([\w-]+)(?:/|/index\.html|\.json)?';
	$page = '(?:embed/?|embed/index\.html|index\.html|oembed\.json|' . $record . ')?';
	if ( ! preg_match( '#^' . site_pattern() . '(?:/' . $page . ')?(?:\?([^\#\s]*))?(?:\#\S*)?$#iD', $text, $found ) ) {
		return null;
	}
	$view = parameters_in( $found[4] ?? '' );
	if ( ! empty( $found[2] ) ) {
		// The page of a record speaks its language; what its own address says goes before.
		$language = empty( $found[1] ) ? 'en' : strtolower( $found[1] );
		$view += array( 'lang' => $language, 'focus' => strtolower( $found[2] ) . ':' . $found[3] );
	}
	return $view;
}

/** Key => value of a query, each as it stands there but for what does not belong in an address. */
function parameters_in( $query ) {
	$view = array();
	foreach ( explode( '&', substr( $query, 0, LONGEST_QUERY ) ) as $pair ) {
		list( $key, $value ) = explode( '=', $pair, 2 ) + array( 1 => '' );
		if ( preg_match( '/^[A-Za-z]\w{0,39}$/D', $key ) ) {
			// Encoded signs stay as they are, all others that do not belong there are encoded.
			$view[ $key ] = preg_replace_callback(
				'/[^\w.,:;~%!*()\/@$+-]/',
				function ( $sign ) {
					return rawurlencode( $sign[0] );
				},
				$value
			);
		}
	}
	return $view;
}

/** The address of a view below the atlas. */
function address( $folder, $view ) {
	$pairs = array();
	foreach ( $view as $key => $value ) {
		$pairs[] = "$key=$value";
	}
	return site() . $folder . ( $pairs ? '?' . implode( '&', $pairs ) : '' );
}

/** What the view shows, as far as its address says it by ids that have names, and its period. */
function name_of( $view, $language ) {
	$names = json_decode( NAMES, true );
	$parts = array();
	foreach ( array( 'focus', 'alliance', 'industry', 'city', 'time', 'asOf' ) as $key ) {
		foreach ( explode( ',', rawurldecode( $view[ $key ] ?? '' ) ) as $value ) {
			$id = preg_replace( '/^\w+:/', '', $value );
			if ( isset( $names[ $language ][ $id ] ) ) {
				$parts[] = $names[ $language ][ $id ];
			} elseif ( ( 'time' === $key || 'asOf' === $key ) && preg_match( '/^[\w.~?-]{4,40}$/D', $value ) ) {
				$parts[] = str_replace( '..', '–', $value );
			}
		}
	}
	return implode( 'zh' === $language ? '、' : ', ', array_slice( array_unique( $parts ), 0, 6 ) );
}

/** A title that no other frame of this page has: screen readers list frames by title. */
function title_of( $view, $language ) {
	static $taken = array();
	$words = json_decode( WORDS, true )[ $language ];
	$name = name_of( $view, $language );
	$title = str_replace( '{what}', '' === $name ? $words['atlas'] : $name, $words['title'] );
	// What its editor calls the view stands before that, without signs that are not seen.
	$own = trim( (string) preg_replace( '/[\p{C}\s]+/u', ' ', rawurldecode( $view['title'] ?? '' ) ) );
	if ( preg_match( '/^.{1,120}$/uD', $own ) ) {
		$title = "$own – $title";
	}
	// The same view has the same title again: texts are often made twice, for the page and for its excerpt.
	$view_address = address( '', $view );
	if ( ! isset( $taken[ $title ][ $view_address ] ) ) {
		$taken[ $title ][ $view_address ] = count( $taken[ $title ] ?? array() ) + 1;
	}
	$number = $taken[ $title ][ $view_address ];
	return 1 === $number ? $title : "$title ($number)";
}

/** The map of a view with its link, as themes place their own figures. Title and height: null where none is given. */
function figure( $view, $title = null, $height = null ) {
	$view = array_diff_key( $view, array( 'v' => 0 ) );
	$own = rawurldecode( $view['lang'] ?? get_locale() );
	$language = 0 === strpos( $own, 'zh' ) ? 'zh' : 'en';
	$frame = json_decode( FRAME, true );
	$attributes = array(
		'title'  => null === $title || '' === $title ? title_of( $view, $language ) : $title,
		'src'    => address( 'embed/', array( 'v' => '1' ) + $view ),
		'width'  => '100%',
		'height' => null === $height ? $frame['height'] : max( HEIGHTS[0], min( HEIGHTS[1], (int) $height ) ),
	) + json_decode( ATTRIBUTES, true );
	$text = '';
	foreach ( $attributes as $key => $value ) {
		$text .= sprintf( ' %s="%s"', $key, 'src' === $key ? esc_url( $value ) : esc_attr( $value ) );
	}
	return sprintf(
		// The box keeps WordPress from making half a paragraph of the frame.
		'<figure class="%s"><div><iframe%s></iframe></div><p><a href="%s" target="_blank" rel="noopener">%s</a></p></figure>',
		esc_attr( $frame['class'] ),
		$text,
		esc_url( address( '', array_diff_key( $view, array_flip( OF_FRAMES ) ) ) ),
		esc_html( json_decode( WORDS, true )[ $language ]['link'] )
	);
}

/** The map for an address; null where it is none of the atlas. */
function figure_of( $address ) {
	$view = view_of( (string) $address );
	return null === $view ? null : figure( $view );
}

/**
 * [delta-atlas view="lang=zh&industry=ind-ai" title="…" height="640"], or with an address in place of the view. What is no
 * view of the atlas stays the text that it is: never another view in its place.
 */
function shortcode( $given ) {
	$given = array_map(
		function ( $text ) {
			return trim( html_entity_decode( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
		},
		(array) $given
	);
	$asked = $given['view'] ?? $given['url'] ?? $given['src'] ?? $given[0] ?? '';
	$view = view_of( $asked ) ?? ( false === strpos( $asked, '://' ) ? parameters_in( ltrim( $asked, '?' ) ) : array() );
	if ( '' !== $asked && ! $view && null === view_of( $asked ) ) {
		return esc_html( $asked );
	}
	return figure( $view, $given['title'] ?? null, $given['height'] ?? null );
}

/** Our shortcode with quotes as Chinese keyboards and word processors type them. */
function typed_quotes( $output, $tag, $given, $found ) {
	if ( false !== $output || ! in_array( $tag, array( 'delta-atlas', 'delta_atlas' ), true ) ) {
		return $output;
	}
	$mark = '(?:[“”„‟″＂「」『』‘’′＇]|&\#82(?:16|17|20|21|22|43);|&[lr][sd]quo;)';
	$plain = preg_replace_callback(
		"#(?:^|[\\s\\x{3000}])([\\w-]+)\\s*[=＝]\\s*$mark(.*?)$mark(?=[\\s\\x{3000}]|\$)#u",
		function ( $pair ) {
			return sprintf( ' %s="%s"', $pair[1], str_replace( '"', '&quot;', $pair[2] ) );
		},
		$found[3]
	);
	return null === $plain || $plain === $found[3] ? $output : shortcode( shortcode_parse_atts( $plain ) );
}

/**
 * Snippets whose frame WordPress took away, as it does for authors and contributors: what it left is the figure with its
 * link, and the link has the view.
 */
function refill( $content ) {
	$class = preg_quote( json_decode( FRAME, true )['class'], '#' );
	return preg_replace_callback(
		'#<figure class="' . $class . '">(?:(?!<iframe|<delta-atlas|<figure).)*?<a\s[^>]*?href="([^"]+)".*?</figure>#s',
		function ( $found ) {
			return figure_of( $found[1] ) ?? $found[0];
		},
		$content
	) ?? $content;
}

/** The answer of the block editor's preview, which would ask the atlas. */
function preview( $answer, $request ) {
	if ( null !== $answer || '/oembed/1.0/proxy' !== $request->get_route() ) {
		return $answer;
	}
	$html = figure_of( $request['url'] );
	if ( null === $html ) {
		return $answer;
	}
	$name = json_decode( WORDS, true )['en']['atlas'];
	return (object) array( 'type' => 'rich', 'version' => '1.0', 'provider_name' => $name, 'html' => $html );
}

add_action(
	'init',
	function () {
		// Which of the addresses are a map is known when they have been read.
		$begin = '#^' . site_pattern() . '(?:[/?\#]\S*)?$#i';
		wp_embed_register_handler(
			'delta-atlas',
			$begin,
			function ( $found, $attributes, $url ) {
				return figure_of( $url ) ?? false;
			},
			5
		);
		add_shortcode( 'delta-atlas', __NAMESPACE__ . '\shortcode' );
		// The name under which the guide once had sites write one themselves.
		if ( ! shortcode_exists( 'delta_atlas' ) ) {
			add_shortcode( 'delta_atlas', __NAMESPACE__ . '\shortcode' );
		}
	},
	20
);
add_filter( 'pre_do_shortcode_tag', __NAMESPACE__ . '\typed_quotes', 10, 4 );
add_filter( 'rest_dispatch_request', __NAMESPACE__ . '\preview', 10, 2 );
add_filter(
	'pre_oembed_result',
	function ( $result, $url ) {
		return $result ?? figure_of( $url );
	},
	10,
	2
);
foreach ( array( 'the_content', 'widget_text_content', 'widget_block_content' ) as $text ) {
	add_filter( $text, __NAMESPACE__ . '\refill', 9 );
}
