/**
 */
package org.grantscope.model;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Claim</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * What one source says.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.Claim#getSource <em>Source</em>}</li>
 *   <li>{@link org.grantscope.model.Claim#getSays <em>Says</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getClaim()
 * @model
 * @generated
 */
public interface Claim extends EObject {
	/**
	 * Returns the value of the '<em><b>Source</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The file or connection.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Source</em>' attribute.
	 * @see #setSource(String)
	 * @see org.grantscope.model.ModelPackage#getClaim_Source()
	 * @model
	 * @generated
	 */
	String getSource();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Claim#getSource <em>Source</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Source</em>' attribute.
	 * @see #getSource()
	 * @generated
	 */
	void setSource(String value);

	/**
	 * Returns the value of the '<em><b>Says</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its claim.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Says</em>' attribute.
	 * @see #setSays(String)
	 * @see org.grantscope.model.ModelPackage#getClaim_Says()
	 * @model
	 * @generated
	 */
	String getSays();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Claim#getSays <em>Says</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Says</em>' attribute.
	 * @see #getSays()
	 * @generated
	 */
	void setSays(String value);

} // Claim
